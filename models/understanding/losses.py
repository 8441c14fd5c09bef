"""What the network is trained to make small."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor
from torch.nn import functional

from .encoding import NO_CODE, Batch
from .labels import Labels

_SMOOTHING = 0.05


@dataclass(frozen=True)
class HeadWeights:
    """What the heads of codes and intent count for beside the spans, which count 1; 0 leaves a head untrained.

    Twice as much for both cost one to three points of F1 on the development set (docs/reports/training.md).
    """

    code: float = 0.25
    intent: float = 0.2


def task_loss(
    outputs: tuple[Tensor, Tensor, Tensor], batch: Batch, labels: Labels, weights: HeadWeights = HeadWeights()
) -> Tensor:
    """Cross entropy of span labels, of codes within their family, and of the intent."""
    bio, code, intent = outputs
    spans = functional.cross_entropy(
        bio.flatten(0, 1), batch.bio.flatten(), ignore_index=NO_CODE, label_smoothing=_SMOOTHING
    )
    intents = functional.cross_entropy(intent, batch.intent, label_smoothing=_SMOOTHING)
    return spans + weights.code * _code_loss(code, batch, labels) + weights.intent * intents


def _code_loss(code: Tensor, batch: Batch, labels: Labels) -> Tensor:
    total, count = code.new_zeros(()), 0
    for start, end in labels.ranges.values():
        rows = batch.codes[(batch.codes[:, 2] >= start) & (batch.codes[:, 2] < end)]
        if len(rows):
            logits = code[rows[:, 0], rows[:, 1], start:end]
            total = total + functional.cross_entropy(logits, rows[:, 2] - start, reduction="sum")
            count += len(rows)
    return total / max(count, 1)
