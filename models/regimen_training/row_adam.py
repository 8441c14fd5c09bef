"""AdamW for embedding tables that only touches the rows a batch has used: most of a table rests at every step."""

from __future__ import annotations

import math
from typing import Any, Iterable

import torch


class RowAdam(torch.optim.Optimizer):
    """AdamW over the rows with a gradient; a resting row keeps its moments, as in "lazy" Adam."""

    def __init__(
        self,
        tables: Iterable[torch.nn.Parameter],
        lr: float,
        betas: tuple[float, float] = (0.9, 0.98),
        weight_decay: float = 0.0,
    ) -> None:
        super().__init__(list(tables), {"lr": lr, "betas": betas, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self, closure: None = None) -> None:  # type: ignore[override]
        """One step on every table."""
        for group in self.param_groups:
            for table in group["params"]:
                if table.grad is not None:
                    self._update(table, group)

    def _update(self, table: torch.Tensor, group: dict[str, Any]) -> None:
        state = self.state[table]
        if not state:
            state["mean"] = torch.zeros_like(table)
            state["square"] = torch.zeros_like(table)
            state["count"] = torch.zeros(table.shape[0], 1)
        assert table.grad is not None
        rows = torch.linalg.vector_norm(table.grad, ord=math.inf, dim=1).nonzero()[:, 0]
        gradient = table.grad[rows]
        first, second = group["betas"]
        count = state["count"][rows] + 1
        mean = first * state["mean"][rows] + (1 - first) * gradient
        square = second * state["square"][rows] + (1 - second) * gradient**2
        state["count"][rows], state["mean"][rows], state["square"][rows] = count, mean, square
        move = (mean / (1 - first**count)) / ((square / (1 - second**count)).sqrt() + 1e-8)
        table[rows] = table[rows] * (1 - group["lr"] * group["weight_decay"]) - group["lr"] * move
