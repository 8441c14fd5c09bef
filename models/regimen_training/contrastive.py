"""Contrastive learning (van den Oord et al. 2018; for sentences Gao, Yao and Chen 2021): two views of one text belong
together, views of different texts do not."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional


def info_nce(first: Tensor, second: Tensor, temperature: float) -> Tensor:
    """Cross entropy of finding each row's partner among all rows of the other side, mean of both directions.

    Rows are vectors of unit length; row n of `first` and row n of `second` are views of one text.
    """
    alike = first @ second.T / temperature
    partners = torch.arange(len(first))
    there = functional.cross_entropy(alike, partners)
    back = functional.cross_entropy(alike.T, partners)
    return (there + back) / 2


def found_partners(first: Tensor, second: Tensor) -> float:
    """Share of rows whose nearest row on the other side is their partner."""
    nearest = (first @ second.T).argmax(dim=1)
    return float((nearest == torch.arange(len(first))).float().mean())
