"""Magnitude pruning (Han et al. 2015): the smallest weights become zero and stay so while training goes on."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class Pruning:
    """Masks over the weights of linear layers and embedding tables of a network."""

    def __init__(self, network: nn.Module, share: float) -> None:
        self._masks = {name: _largest(weight, share) for name, weight in _weights(network)}
        self.apply(network)

    def apply(self, network: nn.Module) -> None:
        """Sets the pruned weights of the network, or of a copy of it, to zero again; to be called at every step of
        training."""
        with torch.no_grad():
            for name, weight in _weights(network):
                weight.mul_(self._masks[name])

    def sparsity(self, network: nn.Module) -> float:
        """Share of the weights with a mask that are exactly zero."""
        weights = [weight for _, weight in _weights(network)]
        return sum(int((weight == 0).sum()) for weight in weights) / max(1, sum(weight.numel() for weight in weights))


def _weights(network: nn.Module) -> list[tuple[str, Tensor]]:
    return [
        (name, module.weight)
        for name, module in network.named_modules()
        if isinstance(module, (nn.Linear, nn.Embedding))
    ]


def _largest(weight: Tensor, share: float) -> Tensor:
    """1 for the weights to keep, 0 for the `share` of them nearest to zero, within one layer."""
    dropped = int(weight.numel() * share)
    mask = torch.ones_like(weight)
    if dropped > 0:
        order = weight.detach().abs().flatten().argsort()
        mask.view(-1)[order[:dropped]] = 0
    return mask
