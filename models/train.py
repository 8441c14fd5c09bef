#!/usr/bin/env python3
"""Trains the models of Regimen. `understanding` makes one from nothing, with everything a promotion needs.

    /usr/bin/python3 models/train.py understanding [--steps 50] [--seed 7] [--out DIR]
    /usr/bin/python3 models/train.py proposing --plans FILE [--use off] [--steps 50] [--seed 7] [--out DIR]
    /usr/bin/python3 models/train.py refine --run ID
    /usr/bin/python3 models/train.py correct --run ID --corrections FILE [--way adapters]
    /usr/bin/python3 models/train.py runs-page
"""

from __future__ import annotations

import os

# One thread: repeatable sums, and faster than two on a shared machine. Must be set before torch is loaded.
os.environ.setdefault("OMP_NUM_THREADS", "1")

import argparse  # noqa: E402
import sys  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))


def main() -> int:
    """Reads the command line and does what it asks."""
    given = _parser().parse_args()
    try:
        from proposing.command import Order, train_proposing
        from regimen_training.runs_page import runs_page
        from understanding import command
    except ImportError as error:
        print(f"Training needs Debian's python3-torch, python3-onnx and python3-numpy: {error}", file=sys.stderr)
        return 2
    if given.task == "understanding":
        command.train_understanding(_order(given))
    elif given.task == "refine":
        command.refine_understanding(given.runs / given.run, _order(given))
    elif given.task == "correct":
        folder = given.runs / given.run
        return command.correct_understanding(folder, given.corrections, given.way, given.out, given.runs, given.version)
    elif given.task == "proposing":
        out = given.out or HERE / "artefacts" / "proposing-small"
        places = (out, given.runs, given.version, given.use)
        print(train_proposing(Order(given.plans, given.steps, given.minutes, given.seed, *places)))
    else:
        (given.runs / "index.html").write_text(runs_page(given.runs), encoding="utf-8")
    return 0


def _order(given: argparse.Namespace) -> Any:
    from understanding.command import Order

    return Order(given.steps, given.minutes, given.seed, given.out, given.runs, given.version)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    tasks = parser.add_subparsers(dest="task", required=True)
    train = tasks.add_parser("understanding", help="train the request understander from nothing")
    refine = tasks.add_parser("refine", help="train a network of an earlier run on, against attacks")
    refine.add_argument("--run", required=True, help="id of the run whose network is trained on")
    for task, seed in ((train, 7), (refine, 11)):
        task.add_argument("--steps", type=int, default=None, help="fewer steps give a weaker model sooner")
        task.add_argument("--minutes", type=float, default=45.0, help="stop after so many minutes with the best so far")
        task.add_argument("--seed", type=int, default=seed)
    propose = tasks.add_parser("proposing", help="train the model that proposes sessions from solved plans")
    propose.add_argument("--plans", type=Path, required=True, help="a file of `npm run models:plans`")
    uses = ["off", "beside", "both", "instead"]
    propose.add_argument("--use", choices=uses, default="off", help="what `npm run evaluate -- proposing` allows")
    propose.add_argument("--steps", type=int, default=None, help="fewer steps give a weaker model sooner")
    propose.add_argument("--minutes", type=float, default=15.0, help="stop each stage after so many minutes")
    propose.add_argument("--seed", type=int, default=7)
    correct = tasks.add_parser("correct", help="learn from confirmed corrections, behind the gate")
    correct.add_argument("--run", required=True, help="id of the run whose network learns on")
    correct.add_argument("--corrections", type=Path, required=True, help="annotated requests, one a line")
    correct.add_argument("--way", choices=["plain", "adapters", "consolidated"], default="adapters")
    for task in (train, refine, propose, correct):
        task.add_argument("--out", type=Path, default=None, help="folder of the model; default: below models/artefacts")
        task.add_argument("--version", default="0.1.0")
    page = tasks.add_parser("runs-page", help="write runs/index.html, which shows every run")
    for task in (train, refine, propose, correct, page):
        task.add_argument("--runs", type=Path, default=HERE / "runs", help="folder of the records of runs")
    return parser


if __name__ == "__main__":
    sys.exit(main())
