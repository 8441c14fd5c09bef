"""Distillation (Hinton, Vinyals and Dean 2015): a student learns the whole answer of its teachers, doubts included."""

from __future__ import annotations

from typing import Sequence

import torch
from torch import Tensor
from torch.nn import functional


def mean_chances(logits: Sequence[Tensor], temperature: float) -> Tensor:
    """Mean of several teachers' probabilities."""
    return torch.stack([(one / temperature).softmax(dim=-1) for one in logits]).mean(dim=0)


def soft_loss(student: Tensor, chances: Tensor, temperature: float) -> Tensor:
    """Cross entropy against the teachers' probabilities, mean over rows, scaled to the size of a hard loss."""
    log_chances = functional.log_softmax(student / temperature, dim=-1)
    return -(chances * log_chances).sum(dim=-1).mean() * temperature**2
