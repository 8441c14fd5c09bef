#!/usr/bin/env python3
"""Trains a model of Regimen from nothing and writes everything a promotion needs.

    /usr/bin/python3 models/train.py understanding [--steps 50] [--seed 7] [--out DIR]
"""

from __future__ import annotations

import os

# One thread: repeatable sums, and faster than two on a shared machine. Must be set before torch is loaded.
os.environ.setdefault("OMP_NUM_THREADS", "1")

import argparse  # noqa: E402
import sys  # noqa: E402
from pathlib import Path  # noqa: E402

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))


def main() -> int:
    """Reads the command line and trains the chosen model."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", choices=["understanding"])
    parser.add_argument("--steps", type=int, default=None, help="steps of training; fewer give a weaker model sooner")
    parser.add_argument("--minutes", type=float, default=30.0, help="stop after so many minutes with the best so far")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=Path, default=None, help="folder of the model; default: below models/artefacts")
    parser.add_argument("--runs", type=Path, default=HERE / "runs", help="folder of the records of runs")
    parser.add_argument("--version", default="0.1.0")
    given = parser.parse_args()
    try:
        from understanding.command import train_understanding
    except ImportError as error:
        print(f"Training needs Debian's python3-torch, python3-onnx and python3-numpy: {error}", file=sys.stderr)
        return 2
    train_understanding(given.steps, given.minutes, given.seed, given.out, given.runs, given.version)
    return 0


if __name__ == "__main__":
    sys.exit(main())
