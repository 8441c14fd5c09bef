"""Low-rank adapters (Hu et al. 2021): a frozen linear layer learns through two thin matrices beside it."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn


class LowRankLinear(nn.Module):
    """A frozen linear layer plus `scale * (x A) B`; B starts at zero, so that nothing changes at first."""

    def __init__(self, base: nn.Linear, rank: int, alpha: float) -> None:
        super().__init__()
        self.base = base
        for parameter in base.parameters():
            parameter.requires_grad = False
        self.scale = alpha / rank
        self.down = nn.Parameter(torch.empty(base.in_features, rank))
        self.up = nn.Parameter(torch.zeros(rank, base.out_features))
        nn.init.kaiming_uniform_(self.down, a=math.sqrt(5))

    def forward(self, values: Tensor) -> Tensor:
        """The frozen layer's output with the adapter's added."""
        output: Tensor = self.base(values) + self.scale * (values @ self.down @ self.up)
        return output

    def merged(self) -> nn.Linear:
        """One plain linear layer that gives the same outputs."""
        layer = nn.Linear(self.base.in_features, self.base.out_features, bias=self.base.bias is not None)
        with torch.no_grad():
            layer.weight.copy_(self.base.weight + self.scale * (self.down @ self.up).T)
            if self.base.bias is not None:
                layer.bias.copy_(self.base.bias)
        return layer


def add_adapters(network: nn.Module, rank: int = 4, alpha: float = 8.0) -> int:
    """Freezes the network and puts an adapter on each of its linear layers; returns how many numbers can learn."""
    for parameter in network.parameters():
        parameter.requires_grad = False
    for parent in list(network.modules()):
        for name, child in list(parent.named_children()):
            if isinstance(child, nn.Linear) and not isinstance(parent, LowRankLinear):
                setattr(parent, name, LowRankLinear(child, rank, alpha))
    return sum(parameter.numel() for parameter in network.parameters() if parameter.requires_grad)


def merge_adapters(network: nn.Module) -> int:
    """Folds every adapter into its layer, so that the export has no trace of them; returns how many there were."""
    count = 0
    for parent in list(network.modules()):
        for name, child in list(parent.named_children()):
            if isinstance(child, LowRankLinear):
                setattr(parent, name, child.merged())
                count += 1
    return count
