#!/usr/bin/env bash
# Tests the training pipeline: tokeniser, corpus, int8 rewrite, every way of training for a few steps. About a minute.
# Training is no part of the product at run time, so where Debian's torch is missing this says so and passes.
set -u
cd "$(dirname "$0")"
python=${REGIMEN_TRAINING_PYTHON:-/usr/bin/python3}
if ! "$python" -c 'import torch, onnx, numpy' 2>/dev/null; then
  echo "The training pipeline was not checked: python3-torch and python3-onnx are not installed."
  exit 0
fi
export OMP_NUM_THREADS=1 PYTHONDONTWRITEBYTECODE=1
exec "$python" -m unittest discover --start-directory tests --top-level-directory .
