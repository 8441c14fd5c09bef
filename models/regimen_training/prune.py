"""Magnitude pruning (Han et al. 2015): the smallest weights become zero and stay so while training goes on."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class Pruning:
    """Masks over the weights of linear layers and embedding tables of a network."""

    def __init__(self, network: nn.Module, share: float) -> None:
        self._masks: list[tuple[Tensor, Tensor]] = []
        for module in network.modules():
            if isinstance(module, (nn.Linear, nn.Embedding)):
                self._masks.append((module.weight, _largest(module.weight, share)))
        self.apply()

    def apply(self) -> None:
        """Sets the pruned weights to zero again; to be called after every step of training."""
        with torch.no_grad():
            for weight, mask in self._masks:
                weight.mul_(mask)

    def sparsity(self) -> float:
        """Share of the masked weights that are exactly zero."""
        zeros = sum(int((weight == 0).sum()) for weight, _ in self._masks)
        return zeros / max(1, sum(weight.numel() for weight, _ in self._masks))


def _largest(weight: Tensor, share: float) -> Tensor:
    """1 for the weights to keep, 0 for the `share` of them nearest to zero, within one layer."""
    dropped = int(weight.numel() * share)
    mask = torch.ones_like(weight)
    if dropped > 0:
        order = weight.detach().abs().flatten().argsort()
        mask.view(-1)[order[:dropped]] = 0
    return mask
