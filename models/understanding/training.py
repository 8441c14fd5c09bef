"""Joins corpus, augmentation and network to the shared training loop."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Callable, Sequence

import torch
from torch import nn

from regimen_training.checksums import sha256_of_all
from regimen_training.loop import Loss, LoopSettings, Outcome, train
from regimen_training.runs import Run
from regimen_training.seeding import seed_everything

from .augmentation.augmenter import Augmenter, AugmentationSettings
from .corpus import Request, read_all
from .encoding import Batch, Encoded, Encoder, collate
from .evaluation import evaluate, network_forward
from .gazetteer import Gazetteer
from .labels import Labels, labels_of
from .losses import HeadWeights, task_loss
from .network import NetworkSettings, UnderstandingNetwork
from .phrases import Bank, known_phrases, phrase_bank

DATA = Path(__file__).parent / "data"
_POOL = 16
_HELD_OUT = 12


@dataclass(frozen=True)
class Settings:
    """Everything that decides what a run does."""

    seed: int = 7
    batch: int = 32
    hidden_phrases: float = 0.3
    head_weights: HeadWeights = field(default_factory=HeadWeights)
    network: NetworkSettings = field(default_factory=NetworkSettings)
    loop: LoopSettings = field(default_factory=LoopSettings)
    augmentation: AugmentationSettings = field(default_factory=AugmentationSettings)
    languages: tuple[str, ...] = ("en", "zh")

    def as_json(self) -> dict[str, Any]:
        """The settings as plain values, for the run's record."""
        return {
            "seed": self.seed,
            "batch": self.batch,
            "hiddenPhrases": self.hidden_phrases,
            "headWeights": vars(self.head_weights),
            "network": self.network.as_json(),
            "loop": self.loop.as_json(),
            "augmentation": vars(self.augmentation),
            "languages": list(self.languages),
        }


def refining(settings: Settings) -> Settings:
    """Settings for training a network on: a short and slower run that attacks the embeddings and hides more."""
    network = replace(settings.network, dropout=0.25, word_dropout=0.15, ngram_dropout=0.3)
    loop = replace(settings.loop, steps=600, warmup=50, learning_rate=1e-3, evaluate_every=200, attack=1.0)
    return replace(settings, network=network, loop=loop)


@dataclass(frozen=True)
class Corpus:
    """What is trained on and what is held out."""

    seeds: list[Request]
    dev: list[Request]
    bank: Bank
    encoder: Encoder
    sha256: str
    dev_sha256: str

    @property
    def labels(self) -> Labels:
        """The labels of the corpus."""
        return self.encoder.labels

    def labelled(self, labels: Labels) -> Corpus:
        """The same requests with the labels of a network that was trained before."""
        return replace(self, encoder=replace(self.encoder, labels=labels))


def load_corpus(folder: Path = DATA, languages: Sequence[str] = ("en", "zh")) -> Corpus:
    """Reads seeds, phrases and development set; where a language has none, every twelfth seed is held out."""
    everything = read_all(folder / "seeds")
    labels = labels_of(everything)
    seeds = [request for request in everything if request.language in languages]
    dev = read_all(folder / "dev")
    for language in languages:
        if not any(request.language == language for request in dev):
            dev += [request for request in seeds if request.language == language][::_HELD_OUT]
    held_out = {request.text for request in dev}
    seeds = [request for request in seeds if request.text not in held_out]
    phrases = [piece for language in ("en", "zh") for piece in known_phrases(folder / "phrases", language)]
    trained = [path for part in ("seeds", "phrases") for path in (folder / part).glob("*.txt")]
    return Corpus(
        seeds=seeds,
        dev=dev,
        bank=phrase_bank(folder / "phrases", seeds),
        encoder=Encoder(labels, Gazetteer.of_pieces(phrases)),
        sha256=sha256_of_all(trained, folder),
        dev_sha256=sha256_of_all((folder / "dev").glob("*.txt"), folder),
    )


class BatchSource:
    """Draws augmented batches of requests of like length."""

    def __init__(self, corpus: Corpus, settings: Settings, seed: int) -> None:
        self._augmenter = Augmenter(corpus.seeds, corpus.bank, settings.augmentation, seed)
        self._encoder = corpus.encoder
        self._hidden = settings.hidden_phrases
        self._size = settings.batch
        self._rng = random.Random(seed + 1)
        self._ready: list[Batch] = []

    def next(self) -> Batch:
        """The next batch; a pool of several is drawn and sorted by length at once, which saves padding."""
        if not self._ready:
            drawn = [self._drawn() for _ in range(self._size * _POOL)]
            drawn = [example for example in drawn if example.tokens]
            drawn.sort(key=lambda example: len(example.tokens))
            self._ready = [collate(drawn[at : at + self._size]) for at in range(0, len(drawn), self._size)]
            self._rng.shuffle(self._ready)
        return self._ready.pop()

    def _drawn(self) -> Encoded:
        return self._encoder.encode(self._augmenter.draw(), self._hidden, self._rng)


def dev_score(corpus: Corpus, dev: Sequence[Request] | None = None) -> Callable[[nn.Module], dict[str, float]]:
    """Scores a network on the development set: span F1 with codes, and a quarter of the intent accuracy."""
    chosen = corpus.dev if dev is None else list(dev)

    def score(network: nn.Module) -> dict[str, float]:
        result = evaluate(network_forward(network), chosen, corpus.encoder)
        return {
            "score": round(0.75 * result.f1 + 0.25 * result.intent_accuracy, 5),
            "f1": result.f1,
            "spanF1": result.span_f1,
            "intentAccuracy": result.intent_accuracy,
        }

    return score


def fit(
    corpus: Corpus,
    settings: Settings,
    run: Run | None = None,
    start: nn.Module | None = None,
    held: Callable[[nn.Module], None] | None = None,
) -> Outcome:
    """Trains one network (or trains `start` on) with the task's own loss; `held` is called on the network at every
    step and before it is scored, to put back what must not change."""
    seed_everything(settings.seed)
    network = start if start is not None else UnderstandingNetwork(settings.network, corpus.labels)
    source = BatchSource(corpus, settings, settings.seed)

    def next_loss(current: nn.Module) -> Loss:
        if held is not None:
            held(current)
        batch = source.next()
        chance = torch.get_rng_state()

        def loss() -> torch.Tensor:
            torch.set_rng_state(chance)
            return task_loss(current(batch.ids, batch.mask), batch, corpus.labels, settings.head_weights)

        return loss

    scored = dev_score(corpus)

    def score(averaged: nn.Module) -> dict[str, float]:
        if held is not None:
            held(averaged)
        return scored(averaged)

    return train(network, next_loss, score, settings.loop, run)
