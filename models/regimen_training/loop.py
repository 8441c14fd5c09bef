"""The training loop: warm-up, cosine decay, averaged weights, adversarial steps, early stopping on a held-out score."""

from __future__ import annotations

import copy
import math
import time
from dataclasses import asdict, dataclass
from typing import Any, Callable

import torch
from torch import Tensor, nn

from .adversarial import EmbeddingAttack
from .row_adam import RowAdam
from .runs import Run

_BETAS = (0.9, 0.98)


@dataclass(frozen=True)
class LoopSettings:
    """How long and how fast to train; `patience` counts evaluations without a better score."""

    steps: int = 6000
    warmup: int = 200
    learning_rate: float = 2e-3
    table_pace: float = 5.0
    weight_decay: float = 0.01
    clip: float = 1.0
    average: float = 0.995
    evaluate_every: int = 500
    patience: int = 6
    attack: float = 0.0
    minutes: float = 60.0

    def as_json(self) -> dict[str, Any]:
        """The settings as plain values."""
        return asdict(self)


@dataclass
class Outcome:
    """The best averaged weights, their score and step, and the loss at the start and the end."""

    network: nn.Module
    score: float
    step: int
    first_loss: float
    last_loss: float


#: One step's loss of a network on data it draws itself, as a function, so that an attack can ask for it twice.
Loss = Callable[[], Tensor]


def train(
    network: nn.Module,
    next_loss: Callable[[nn.Module], Loss],
    score: Callable[[nn.Module], dict[str, float]],
    settings: LoopSettings,
    run: Run | None = None,
) -> Outcome:
    """Trains until the steps, the minutes or the patience end; `score` must give a "score", higher is better."""
    optimisers = _optimisers(network, settings)
    averaged = copy.deepcopy(network)
    attack = EmbeddingAttack(network, settings.attack) if settings.attack > 0 else None
    outcome = Outcome(copy.deepcopy(network), -math.inf, 0, math.nan, math.nan)
    recent: list[float] = []
    began, without_gain = time.monotonic(), 0
    for step in range(1, settings.steps + 1):
        network.train()
        for optimiser, full in optimisers:
            for group in optimiser.param_groups:
                group["lr"] = full * _pace(step, settings)
        recent.append(_step(network, optimisers, next_loss(network), attack, settings))
        _follow(averaged, network, min(settings.average, step / (step + 10)))
        if step == 1:
            outcome.first_loss = recent[0]
        out_of_time = time.monotonic() - began > settings.minutes * 60
        if step % settings.evaluate_every == 0 or step == settings.steps or out_of_time:
            outcome.last_loss = sum(recent[-50:]) / len(recent[-50:])
            figures = score(averaged)
            if run is not None:
                run.record(step=step, loss=round(outcome.last_loss, 5), **figures)
            without_gain += 1
            if figures["score"] > outcome.score:
                outcome.network, outcome.score, outcome.step = copy.deepcopy(averaged), figures["score"], step
                without_gain = 0
            if without_gain >= settings.patience or out_of_time:
                break
    return outcome


#: An optimiser with its full learning rate.
Paced = tuple[torch.optim.Optimizer, float]


def _optimisers(network: nn.Module, settings: LoopSettings) -> list[Paced]:
    """Tables of embeddings learn faster: each of their rows meets only a few of the batches."""
    tables = {id(module.weight) for module in network.modules() if isinstance(module, nn.Embedding)}
    learning = [parameter for parameter in network.parameters() if parameter.requires_grad]
    of_tables = [one for one in learning if id(one) in tables]
    others = [one for one in learning if id(one) not in tables]
    found: list[Paced] = []
    if others:
        rate = settings.learning_rate
        decay = settings.weight_decay
        found.append((torch.optim.AdamW(others, lr=rate, weight_decay=decay, betas=_BETAS), rate))
    if of_tables:
        rate = settings.learning_rate * settings.table_pace
        found.append((RowAdam(of_tables, rate, _BETAS, settings.weight_decay), rate))
    return found


def _step(
    network: nn.Module,
    optimisers: list[Paced],
    loss: Loss,
    attack: EmbeddingAttack | None,
    settings: LoopSettings,
) -> float:
    for optimiser, _ in optimisers:
        optimiser.zero_grad(set_to_none=True)
    value = loss()
    value.backward()
    if attack is not None:
        with attack:
            loss().backward()
    nn.utils.clip_grad_norm_(network.parameters(), settings.clip)
    for optimiser, _ in optimisers:
        optimiser.step()
    return float(value.detach())


def _pace(step: int, settings: LoopSettings) -> float:
    if step < settings.warmup:
        return step / settings.warmup
    done = (step - settings.warmup) / max(1, settings.steps - settings.warmup)
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done))


def _follow(averaged: nn.Module, network: nn.Module, share: float) -> None:
    with torch.no_grad():
        for mine, theirs in zip(averaged.parameters(), network.parameters()):
            mine.mul_(share).add_(theirs, alpha=1 - share)
