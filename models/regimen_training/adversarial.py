"""Adversarial training by the fast gradient method on embeddings (Miyato, Dai and Goodfellow 2017)."""

from __future__ import annotations

from types import TracebackType

import torch
from torch import nn


class EmbeddingAttack:
    """While entered, the embedding table is moved by `strength` along its own gradient, then put back.

    The gradient of a plain backward pass must be there already; the pass inside adds to it.
    """

    def __init__(self, network: nn.Module, strength: float) -> None:
        self._tables = [module.weight for module in network.modules() if isinstance(module, nn.Embedding)]
        self._strength = strength
        self._kept: list[torch.Tensor] = []

    def __enter__(self) -> None:
        self._kept = []
        for table in self._tables:
            self._kept.append(table.data)
            if table.grad is not None and (norm := float(table.grad.norm())) > 0:
                table.data = table.data + self._strength * table.grad / norm

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for table, kept in zip(self._tables, self._kept):
            table.data = kept
