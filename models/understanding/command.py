"""What the command line does: train from nothing, from texts or from teachers, train on, or learn from corrections."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable, Mapping, Sequence, cast

from regimen_training.checksums import sha256_of
from regimen_training.loop import Outcome
from regimen_training.runs import Run

from .committee import distil
from .continual import ContinualSettings, Way, learn_corrections
from .corpus import CorpusError, read_requests
from .keeping import keep_network, kept_members, kept_network
from .network import UnderstandingNetwork
from .pretraining import pretrain
from .release import MODEL_ID, release
from .selftraining import Trust, self_train
from .training import Corpus, Settings, fit, load_corpus, refining
from .unlabelled import unlabelled

_ARTEFACT = Path(__file__).resolve().parents[1] / "artefacts" / MODEL_ID


@dataclass(frozen=True)
class Order:
    """What to train for how long, and where to; without `steps` as long as the settings say."""

    steps: int | None
    minutes: float
    seed: int
    out: Path | None
    runs: Path
    version: str


def train_understanding(order: Order, pretrained: Path | None = None) -> dict[str, object]:
    """Trains from nothing, or from the network of a run of `pretrain`, and writes the model's folder; returns its
    metrics."""
    settings = timed(Settings(seed=order.seed), order)
    corpus = load_corpus(languages=settings.languages)
    if pretrained is None:
        return _trained(corpus, settings.as_json(), order, lambda run: fit(corpus, settings, run))
    start, labels = kept_network(pretrained)
    corpus = corpus.labelled(labels)
    record = {**settings.as_json(), "pretrained": pretrained.name}
    return _trained(corpus, record, order, lambda run: fit(corpus, settings, run, start))


def pretrain_understanding(texts: Sequence[Path], order: Order) -> str:
    """Trains a network to know texts again and keeps it in a run, whose id is returned; it reads nothing yet."""
    settings = timed(Settings(seed=order.seed), order)
    corpus = load_corpus(languages=settings.languages)
    record = {**settings.as_json(), "contrastive": _checksums(texts)}
    run = Run(order.runs, MODEL_ID, record, corpus.sha256)
    outcome = pretrain(corpus, unlabelled(texts), settings, run)
    keep_network(cast(UnderstandingNetwork, outcome.network), corpus.labels, run.folder)
    run.finish({"foundPartners": outcome.score}, {})
    print(f"Run {run.id}: of {len(corpus.dev)} unseen texts {outcome.score:.1%} were known again by a mistyped copy.")
    return run.id


def self_train_understanding(teacher: Path, texts: Sequence[Path], trust: Trust, order: Order) -> dict[str, object]:
    """Trains from nothing on the corpus and on what a kept network is sure of in texts; writes the model's folder."""
    network, labels = kept_network(teacher)
    settings = timed(Settings(seed=order.seed), order)
    corpus = load_corpus(languages=settings.languages).labelled(labels)
    record = {**settings.as_json(), "teacher": teacher.name, "texts": _checksums(texts), **vars(trust)}
    found = unlabelled(texts)
    return _trained(corpus, record, order, lambda run: self_train(network, found, corpus, settings, trust, run))


def _checksums(texts: Sequence[Path]) -> list[str]:
    return [sha256_of(path) for path in texts]


def refine_understanding(trained: Path, order: Order) -> dict[str, object]:
    """Trains a kept network on, against attacks and with more hidden from it, and writes the model's folder."""
    network, labels = kept_network(trained)
    settings = refining(Settings(seed=order.seed, network=network.settings))
    settings = timed(settings, order)
    corpus = load_corpus(languages=settings.languages).labelled(labels)
    start = UnderstandingNetwork(settings.network, labels)
    start.load_state_dict(network.state_dict())
    record = {**settings.as_json(), "startedFrom": trained.name}
    return _trained(corpus, record, order, lambda run: fit(corpus, settings, run, start))


def distil_understanding(teachers: Sequence[Path], order: Order) -> dict[str, object]:
    """Trains one network from nothing on what the networks of several runs answer together, and writes its folder."""
    members, labels = kept_members(teachers)
    settings = timed(Settings(seed=order.seed), order)
    corpus = load_corpus(languages=settings.languages).labelled(labels)
    record = {**settings.as_json(), "teachers": [folder.name for folder in teachers]}
    return _trained(corpus, record, order, lambda run: distil(members, corpus, settings, None, run))


def timed(settings: Settings, order: Order) -> Settings:
    """The settings with the steps and minutes that were ordered."""
    loop = replace(settings.loop, minutes=order.minutes)
    if order.steps is not None:
        loop = replace(loop, steps=order.steps, warmup=min(loop.warmup, max(1, order.steps // 4)))
        loop = replace(loop, evaluate_every=min(loop.evaluate_every, order.steps))
    return replace(settings, loop=loop)


def _trained(
    corpus: Corpus, record: Mapping[str, object], order: Order, learn: Callable[[Run], Outcome]
) -> dict[str, object]:
    run = Run(order.runs, MODEL_ID, record, corpus.sha256)
    print(f"Run {run.id}: {len(corpus.seeds)} requests to learn from, {len(corpus.dev)} held out.", flush=True)
    outcome = learn(run)
    network = cast(UnderstandingNetwork, outcome.network)
    keep_network(network, corpus.labels, run.folder)
    print(
        f"Best at step {outcome.step}: score {outcome.score:.4f}; "
        f"loss {outcome.first_loss:.3f} at first, {outcome.last_loss:.3f} at last.",
        flush=True,
    )
    folder = order.out or _ARTEFACT
    metrics = release(network, corpus, folder, run, order.version)
    print(f"Wrote {folder.name}: {metrics}", flush=True)
    return metrics


def correct_understanding(
    trained: Path, corrections: Path, way: Way, out: Path | None, runs: Path, version: str
) -> int:
    """Learns from corrections and writes a model only where the gate promotes it; returns the exit status."""
    lines = read_requests(corrections, corrections.stem if corrections.stem in ("en", "zh") else "en")
    if not lines:
        raise CorpusError(f"{corrections.name} holds no corrections: give annotated requests, one a line.")
    network, labels = kept_network(trained)
    corpus = load_corpus().labelled(labels)
    settings = ContinualSettings(way=way)
    about = {**vars(settings), "from": trained.name, "corrections": sha256_of(corrections)}
    learned = learn_corrections(network, lines, corpus, corpus.dev, settings)
    print(f"Frozen F1 {learned.verdict.before:.4f} before, {learned.verdict.after:.4f} after.")
    if not learned.verdict.promoted:
        print("Not promoted: " + "; ".join(learned.verdict.reasons) + ".")
        return 1
    run = Run(runs, MODEL_ID, {**Settings().as_json(), "continual": about}, corpus.sha256)
    run.record(step=settings.steps, f1=learned.verdict.after)
    keep_network(learned.network, labels, run.folder)
    release(learned.network, corpus, out or _ARTEFACT, run, version)
    return 0
