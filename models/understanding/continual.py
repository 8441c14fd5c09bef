"""Learns from corrections that people confirmed, and promotes nothing that forgets.

Corrections are annotated requests. Every step sees some of them and some of the old corpus (replay). Either adapters
learn beside frozen weights, or all weights learn while elastic weight consolidation holds what mattered.
"""

from __future__ import annotations

import copy
import random
from dataclasses import dataclass
from typing import Literal, Sequence

import torch

from regimen_training.ewc import Anchor
from regimen_training.lora import add_adapters, merge_adapters
from regimen_training.seeding import seed_everything

from .corpus import Request
from .encoding import Batch, collate
from .evaluation import Evaluation, evaluate, network_forward
from .gate import Verdict, judge
from .losses import task_loss
from .network import UnderstandingNetwork
from .training import BatchSource, Corpus, Settings

Way = Literal["plain", "adapters", "consolidated"]
_ANCHOR_BATCHES = 12


@dataclass(frozen=True)
class ContinualSettings:
    """How to learn from corrections; `replay` is the share of old requests in every batch."""

    way: Way = "adapters"
    steps: int = 150
    batch: int = 24
    replay: float = 0.5
    learning_rate: float = 5e-4
    rank: int = 4
    consolidation: float = 200.0
    seed: int = 7


@dataclass(frozen=True)
class Learned:
    """A candidate with the gate's verdict; without promotion the old network stays in use."""

    network: UnderstandingNetwork
    learning: int
    verdict: Verdict


def learn_corrections(
    network: UnderstandingNetwork,
    corrections: Sequence[Request],
    corpus: Corpus,
    frozen: Sequence[Request],
    settings: ContinualSettings,
) -> Learned:
    """Trains a copy on the corrections and judges it on the `frozen` requests."""
    seed_everything(settings.seed)
    before = evaluate(network_forward(network), frozen, corpus.encoder)
    candidate = copy.deepcopy(network)
    replayed = BatchSource(corpus, Settings(batch=max(1, round(settings.batch * settings.replay))), settings.seed)
    anchor = _anchor(candidate, replayed, corpus) if settings.way == "consolidated" else None
    if settings.way == "adapters":
        learning = add_adapters(candidate, settings.rank)
    else:
        learning = sum(parameter.numel() for parameter in candidate.parameters())
    optimiser = torch.optim.AdamW([p for p in candidate.parameters() if p.requires_grad], lr=settings.learning_rate)
    rng = random.Random(settings.seed)
    for _ in range(settings.steps):
        candidate.train()
        optimiser.zero_grad()
        loss = _loss(candidate, _some(corrections, corpus, settings, rng), corpus)
        if settings.replay > 0:
            loss = loss + _loss(candidate, replayed.next(), corpus)
        if anchor is not None:
            loss = loss + settings.consolidation * anchor.penalty(candidate)
        loss.backward()
        optimiser.step()
    merge_adapters(candidate)
    after: Evaluation = evaluate(network_forward(candidate), frozen, corpus.encoder)
    return Learned(candidate, learning, judge(before, after))


def _anchor(network: UnderstandingNetwork, source: BatchSource, corpus: Corpus) -> Anchor:
    network.eval()
    batches = [source.next() for _ in range(_ANCHOR_BATCHES)]
    return Anchor(network, [lambda batch=batch: _loss(network, batch, corpus) for batch in batches])  # type: ignore[misc]


def _some(corrections: Sequence[Request], corpus: Corpus, settings: ContinualSettings, rng: random.Random) -> Batch:
    count = max(1, settings.batch - round(settings.batch * settings.replay))
    return collate([corpus.encoder.encode(rng.choice(corrections)) for _ in range(count)])


def _loss(network: UnderstandingNetwork, batch: Batch, corpus: Corpus) -> torch.Tensor:
    return task_loss(network(batch.ids, batch.mask), batch, corpus.labels)
