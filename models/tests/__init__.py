"""Tests of the training pipeline; run `models/check.sh`."""
