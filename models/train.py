#!/usr/bin/env python3
"""Trains the models of Regimen. `understanding` makes one from nothing, with everything a promotion needs.

    /usr/bin/python3 models/train.py understanding [--steps 50] [--seed 7] [--out DIR] [--pretrained ID]
    /usr/bin/python3 models/train.py proposing --plans FILE [--use off] [--steps 50] [--seed 7] [--out DIR]
    /usr/bin/python3 models/train.py refine --run ID
    /usr/bin/python3 models/train.py distil --run ID --run ID
    /usr/bin/python3 models/train.py pretrain [--texts FILE] [--steps 1000]
    /usr/bin/python3 models/train.py selftrain --run ID --texts FILE [--bar 0.4 --part 0.2]
    /usr/bin/python3 models/train.py select --run ID --run ID --texts FILE [--count 20]
    /usr/bin/python3 models/train.py prune --run ID [--share 0.5] [--steps 300]
    /usr/bin/python3 models/train.py transfer [--steps 1000]
    /usr/bin/python3 models/train.py compare [--way labels --way pretrained] [--seed 7 --seed 8] [--steps 1000]
    /usr/bin/python3 models/train.py search [--draws 6 --first-steps 300 --budget 5400]
    /usr/bin/python3 models/train.py correct --run ID --corrections FILE [--way adapters]
    /usr/bin/python3 models/train.py runs-page
"""

from __future__ import annotations

import os

# One thread: repeatable sums, and faster than two on a shared machine. Must be set before torch is loaded.
os.environ.setdefault("OMP_NUM_THREADS", "1")

import argparse  # noqa: E402
import json  # noqa: E402
import sys  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import TYPE_CHECKING  # noqa: E402

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

if TYPE_CHECKING:
    from understanding.command import Order


_SHARES = [0.3, 0.5, 0.7, 0.8, 0.9]
#: Names of `understanding.comparing.WAYS`, which is not imported before torch is known to be there.
_WAYS = (
    "labels", "pretrained", "self-trained", "distilled", "english", "chinese", "without-intents", "without-codes",
    "double-heads", "third", "chosen", "at-random",
)  # fmt: skip
_STUDIES = ("select", "prune", "search", "transfer", "compare")


def main(arguments: list[str] | None = None) -> int:
    """Reads the command line and does what it asks; 2 with a sentence where it could not be asked this way."""
    given = _parser().parse_args(arguments)
    try:
        import proposing.command  # noqa: F401
        from understanding.corpus import CorpusError
        from understanding.keeping import UnlikeNetworks
    except ImportError as error:
        print(f"Training needs Debian's python3-torch, python3-onnx and python3-numpy: {error}", file=sys.stderr)
        return 2
    try:
        return _study(given) if given.task in _STUDIES else _train(given)
    except (FileNotFoundError, CorpusError, UnlikeNetworks) as error:
        print(error, file=sys.stderr)
        return 2


def _train(given: argparse.Namespace) -> int:
    from proposing.command import Order, train_proposing
    from regimen_training.runs_page import runs_page
    from understanding import command
    from understanding.selftraining import Trust

    if given.task == "understanding":
        command.train_understanding(_order(given), given.pretrained and given.runs / given.pretrained)
    elif given.task == "pretrain":
        command.pretrain_understanding(given.texts, _order(given))
    elif given.task == "selftrain":
        trust = Trust(given.bar, given.part)
        command.self_train_understanding(given.runs / given.run, given.texts, trust, _order(given))
    elif given.task == "refine":
        command.refine_understanding(given.runs / given.run, _order(given))
    elif given.task == "distil":
        command.distil_understanding([given.runs / run for run in given.run], _order(given))
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


def _study(given: argparse.Namespace) -> int:
    from understanding import studies
    from understanding.training import Settings, load_corpus

    if given.task == "select":
        for text in studies.select_texts([given.runs / run for run in given.run], given.texts, given.count):
            print(text)
    elif given.task == "prune":
        for score in studies.pruned_scores(given.runs / given.run, given.share or _SHARES, given.steps):
            print(json.dumps(score))
    elif given.task == "search":
        order = (given.draws, given.first_steps, given.budget)
        for tried in studies.search_settings(load_corpus(), Settings(seed=given.seed), *order):
            print(json.dumps({"steps": tried.steps, "score": tried.score, **tried.settings}))
    else:
        runs = [given.runs / run for run in given.run]
        for figures in studies.compared_ways(given.way, given.seed or [7], given.steps, runs, given.texts):
            print(json.dumps(figures), flush=True)
    return 0


def _order(given: argparse.Namespace) -> Order:
    from understanding.command import Order

    places = (vars(given).get("out"), given.runs, vars(given).get("version", ""))
    return Order(given.steps, given.minutes, given.seed, *places)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    tasks = parser.add_subparsers(dest="task", required=True)
    train = tasks.add_parser("understanding", help="train the request understander from nothing")
    refine = tasks.add_parser("refine", help="train a network of an earlier run on, against attacks")
    refine.add_argument("--run", required=True, help="id of the run whose network is trained on")
    distil = tasks.add_parser("distil", help="train one network on what several networks answer together")
    distil.add_argument("--run", required=True, action="append", help="id of a run that teaches; give several")
    train.add_argument("--pretrained", default=None, help="id of a run of `pretrain` to start from")
    pretrain, taught = _learning_from_texts(tasks)
    for task, seed in ((train, 7), (refine, 11), (distil, 7), (pretrain, 7), (taught, 7)):
        task.add_argument("--steps", type=int, default=None, help="fewer steps give a weaker model sooner")
        task.add_argument("--minutes", type=float, default=45.0, help="stop after so many minutes with the best so far")
        task.add_argument("--seed", type=int, default=seed)
    pretrain.set_defaults(steps=1000)
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
    for task in (train, refine, distil, taught, propose, correct):
        task.add_argument("--out", type=Path, default=None, help="folder of the model; default: below models/artefacts")
        task.add_argument("--version", default="0.1.0")
    page = tasks.add_parser("runs-page", help="write runs/index.html, which shows every run")
    for task in (train, refine, distil, pretrain, taught, propose, correct, page, *_studies(tasks)):
        task.add_argument("--runs", type=Path, default=HERE / "runs", help="folder of the records of runs")
    return parser


def _learning_from_texts(tasks: argparse._SubParsersAction[argparse.ArgumentParser]) -> list[argparse.ArgumentParser]:
    """What learns from texts without annotation; files are named en.txt or zh.txt after their language."""
    pretrain = tasks.add_parser("pretrain", help="train a network to know mistyped texts again, to start from")
    pretrain.add_argument("--texts", type=Path, action="append", default=[], help="texts, beside those of the corpus")
    taught = tasks.add_parser("selftrain", help="train on texts that the network of a run annotates")
    taught.add_argument("--run", required=True, help="id of the run whose network annotates")
    taught.add_argument("--texts", type=Path, action="append", required=True, help="texts, one a line; give several")
    taught.add_argument("--bar", type=_share, default=0.4, help="how sure it must be of every token of a text")
    taught.add_argument("--part", type=_share, default=0.2, help="how much of the training it annotated")
    return [pretrain, taught]


def _studies(tasks: argparse._SubParsersAction[argparse.ArgumentParser]) -> list[argparse.ArgumentParser]:
    """What makes no model, but says something about networks or settings."""
    select = tasks.add_parser("select", help="print the texts that the networks of several runs disagree about most")
    select.add_argument("--run", required=True, action="append", help="id of a run that is asked; give several")
    select.add_argument("--texts", type=Path, required=True, help="texts without annotation, one a line")
    select.add_argument("--count", type=int, default=20)
    prune = tasks.add_parser("prune", help="print what is left of a network without its smallest weights")
    prune.add_argument("--run", required=True, help="id of the run whose network is looked at")
    prune.add_argument("--share", type=_share, action="append", help="share of weights left out; give several")
    prune.add_argument("--steps", type=int, default=0, help="steps of training what is left")
    search = tasks.add_parser("search", help="print which settings learn best within a budget of steps")
    search.add_argument("--draws", type=int, default=6, help="settings that are tried at first")
    search.add_argument("--first-steps", type=int, default=300, help="steps of the first round; doubled every round")
    search.add_argument("--budget", type=int, default=5400, help="steps of all trainings together")
    search.add_argument("--seed", type=int, default=7)
    return [select, prune, search, *_comparisons(tasks)]


def _comparisons(tasks: argparse._SubParsersAction[argparse.ArgumentParser]) -> list[argparse.ArgumentParser]:
    """Ways of training side by side; nothing is kept of the networks."""
    transfer = tasks.add_parser("transfer", help="print what is read of each language after training on one or both")
    transfer.set_defaults(way=["english", "chinese", "labels"], run=[], texts=[])
    compare = tasks.add_parser("compare", help="print what ways of training bring with the same steps and seeds")
    compare.add_argument("--way", choices=_WAYS, action="append", required=True, help="give several")
    compare.add_argument("--run", action="append", default=[], help="id of a run that teaches; give several")
    compare.add_argument("--texts", type=Path, action="append", default=[], help="texts without annotation")
    for task in (transfer, compare):
        task.add_argument("--seed", type=int, action="append", help="give several to see the noise")
        task.add_argument("--steps", type=int, default=1000)
    return [transfer, compare]


def _share(written: str) -> float:
    share = float(written)
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"a share lies from 0 to 1, not at {written}")
    return share


if __name__ == "__main__":
    sys.exit(main())
