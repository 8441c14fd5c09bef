"""Active selection: which unlabelled texts are worth a human's time."""

from __future__ import annotations

from typing import Sequence


def most_instructive(
    texts: Sequence[str], doubts: Sequence[float], count: int, repetition: float = 0.6
) -> list[int]:
    """Places of `count` texts with much doubt that are not all alike.

    Greedy: a text's doubt is lowered by `repetition` times the share of its character trigrams chosen already.
    """
    grams = [_trigrams(text) for text in texts]
    seen: set[str] = set()
    left = set(range(len(texts)))
    chosen: list[int] = []
    while left and len(chosen) < count:
        worth = {at: doubts[at] * (1 - repetition * _share(grams[at], seen)) for at in left}
        best = max(sorted(left), key=worth.__getitem__)
        chosen.append(best)
        left.remove(best)
        seen |= grams[best]
    return chosen


def _trigrams(text: str) -> set[str]:
    return {text[at : at + 3] for at in range(max(1, len(text) - 2))}


def _share(grams: set[str], seen: set[str]) -> float:
    return len(grams & seen) / max(1, len(grams))
