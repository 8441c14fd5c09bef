"""Several networks as one: as teachers of a student, and to find what to ask a human about."""

from __future__ import annotations

from typing import Callable, Sequence

import torch
from torch import nn

from regimen_training.active import most_instructive
from regimen_training.distil import mean_chances, soft_loss
from regimen_training.ensemble import disagreement
from regimen_training.loop import Loss, Outcome, train
from regimen_training.runs import Run
from regimen_training.seeding import seed_everything

from .corpus import Request
from .decoding import softmax
from .encoding import Batch
from .evaluation import logits_of, network_forward
from .losses import HeadWeights, task_loss
from .network import UnderstandingNetwork
from .training import BatchSource, Corpus, Settings, dev_score

_HEAT = 1.5
_HARD = 0.3


def worth_labelling(
    members: Sequence[nn.Module], requests: Sequence[Request], corpus: Corpus, count: int
) -> list[Request]:
    """The requests whose tokens the members disagree about most, and that are not all alike."""
    examples = [corpus.encoder.encode(request) for request in requests]
    answers = [logits_of(network_forward(member), examples) for member in members]
    doubts = []
    for at in range(len(examples)):
        apart = disagreement([softmax(answer[at][0], 1.0) for answer in answers])
        doubts.append(float(apart.max()) if len(apart) else 0.0)
    return [requests[at] for at in most_instructive([request.text for request in requests], doubts, count)]


def distil(
    teachers: Sequence[nn.Module], corpus: Corpus, settings: Settings, start: nn.Module | None, run: Run | None = None
) -> Outcome:
    """Trains one student on the teachers' mean answers to augmented requests, and a little on the true labels."""
    seed_everything(settings.seed)
    student = start if start is not None else UnderstandingNetwork(settings.network, corpus.labels)
    source = BatchSource(corpus, settings, settings.seed)
    for teacher in teachers:
        teacher.eval()

    def next_loss(current: nn.Module) -> Loss:
        batch = source.next()
        with torch.no_grad():
            answers = [teacher(batch.ids, batch.mask) for teacher in teachers]
        chance = torch.get_rng_state()

        def loss() -> torch.Tensor:
            torch.set_rng_state(chance)
            outputs = current(batch.ids, batch.mask)
            soft = _soft(outputs, answers, batch, corpus, settings.head_weights)
            return _HARD * task_loss(outputs, batch, corpus.labels, settings.head_weights) + (1 - _HARD) * soft

        return loss

    score: Callable[[nn.Module], dict[str, float]] = dev_score(corpus)
    return train(student, next_loss, score, settings.loop, run)


def _soft(
    outputs: tuple[torch.Tensor, ...],
    answers: list[tuple[torch.Tensor, ...]],
    batch: Batch,
    corpus: Corpus,
    weights: HeadWeights,
) -> torch.Tensor:
    present = batch.mask.bool()
    bio = soft_loss(outputs[0][present], mean_chances([one[0][present] for one in answers], _HEAT), _HEAT)
    intent = soft_loss(outputs[2], mean_chances([one[2] for one in answers], _HEAT), _HEAT)
    total = bio + weights.intent * intent
    rows, tokens, places = batch.codes.T
    for start, end in corpus.labels.ranges.values():
        mine = (places >= start) & (places < end)
        if bool(mine.any()):
            logits = [one[1][rows[mine], tokens[mine], start:end] for one in answers]
            student = outputs[1][rows[mine], tokens[mine], start:end]
            share = float(mine.sum()) / max(1, len(places))
            total = total + weights.code * share * soft_loss(student, mean_chances(logits, _HEAT), _HEAT)
    return total
