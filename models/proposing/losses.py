"""What training makes small, and how well the optimiser's own choices are foreseen."""

from __future__ import annotations

from typing import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from .data import Batch, Example, collate

FAR_BELOW = -1e4
#: The other parts of a session help the network to learn what belongs together; only templates are used.
BESIDE = 0.2


def loss_of(network: nn.Module, batch: Batch, beside: float = BESIDE) -> Tensor:
    """Weighted cross-entropy of every next session, templates among those that could have been chosen; `beside` is the
    share of its other parts."""
    heads = network(batch.ids, batch.mask)
    places = batch.first.unsqueeze(1) + torch.arange(batch.right.shape[1]).unsqueeze(0)
    places = places.clamp(max=batch.ids.shape[1] - 1)
    total = torch.zeros(())
    present = (batch.right[:, :, 0] >= 0).to(torch.float32) * batch.weight
    for at, logits in enumerate(heads):
        own = logits.gather(1, places.unsqueeze(2).expand(-1, -1, logits.shape[2]))
        if at == 0:
            own = own.masked_fill(~batch.allowed.unsqueeze(1), FAR_BELOW)
        losses = functional.cross_entropy(
            own.flatten(0, 1), batch.right[:, :, at].clamp(min=0).flatten(), reduction="none"
        )
        share = 1.0 if at == 0 else beside
        total = total + share * (losses * present.flatten()).sum() / present.sum().clamp(min=1e-6)
    return total


def chances_of(network: nn.Module, examples: Sequence[Example], templates: int, size: int = 64) -> list[list[float]]:
    """For each example, the chance of every template as any session of the plan, among those that could be chosen."""
    network.eval()
    found: list[list[float]] = []
    with torch.no_grad():
        for start in range(0, len(examples), size):
            batch = collate(examples[start : start + size], templates, None)
            logits = network(batch.ids, batch.mask)[0]
            first = logits[torch.arange(len(logits)), batch.first]
            found.extend(first.masked_fill(~batch.allowed, FAR_BELOW).softmax(dim=1).tolist())
    return found


def foreseen(chances: Sequence[Sequence[float]], examples: Sequence[Example]) -> dict[str, float]:
    """Mean log-loss of the templates of all sessions, and how often one of the three likeliest is in the plan."""
    losses, hits = [], []
    for row, example in zip(chances, examples):
        chosen = [session.template for week in example.weeks for session in week]
        if not chosen:
            continue
        losses.append(-sum(torch.log(torch.tensor([row[at] for at in chosen]).clamp(min=1e-9)).tolist()) / len(chosen))
        best = sorted(range(len(row)), key=lambda at: -row[at])[:3]
        hits.append(sum(at in chosen for at in best) / 3)
    return {"logLoss": sum(losses) / len(losses), "top3": sum(hits) / len(hits)}


def baselines(learn: Sequence[Example], hold: Sequence[Example], templates: int) -> dict[str, dict[str, float]]:
    """Even chances, and those by how often a template was chosen, among what could be chosen."""
    counts = [1.0] * templates
    for example in learn:
        for week in example.weeks:
            for session in week:
                counts[session.template] += 1
    return {
        "uniform": foreseen([_shares([1.0] * templates, one) for one in hold], hold),
        "popularity": foreseen([_shares(counts, one) for one in hold], hold),
    }


def _shares(weights: Sequence[float], example: Example) -> list[float]:
    allowed = {*example.allowed, *(session.template for week in example.weeks for session in week)}
    total = sum(weights[at] for at in allowed)
    return [weights[at] / total if at in allowed else 0.0 for at in range(len(weights))]
