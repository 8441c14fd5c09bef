"""Elastic weight consolidation (Kirkpatrick et al. 2017): what mattered for old tasks is held near its old value."""

from __future__ import annotations

from typing import Callable, Iterable, Mapping

import torch
from torch import Tensor, nn


class Anchor:
    """Remembers a network's weights and how much each of them mattered (the diagonal of the Fisher information)."""

    def __init__(self, network: nn.Module, losses: Iterable[Callable[[], Tensor]]) -> None:
        named = {name: value for name, value in network.named_parameters() if value.requires_grad}
        self.weights = {name: value.detach().clone() for name, value in named.items()}
        self.importance = {name: torch.zeros_like(value) for name, value in named.items()}
        count = 0
        for loss in losses:
            network.zero_grad()
            loss().backward()
            count += 1
            for name, value in named.items():
                if value.grad is not None:
                    self.importance[name] += value.grad.detach() ** 2
        for name in self.importance:
            self.importance[name] /= max(count, 1)
        network.zero_grad()

    def penalty(self, network: nn.Module) -> Tensor:
        """Half the importance-weighted squared distance from the remembered weights."""
        named: Mapping[str, Tensor] = dict(network.named_parameters())
        parts = [
            (self.importance[name] * (named[name] - weight) ** 2).sum() for name, weight in self.weights.items()
        ]
        return 0.5 * torch.stack(parts).sum()
