"""Decides whether a new model may replace the old one."""

from __future__ import annotations

from dataclasses import dataclass

from .evaluation import Evaluation

#: No slot may lose more points of F1 than this.
POINTS = 1.0
#: Slots with fewer annotated spans say too little by themselves; they are judged together.
_FEWEST = 20


@dataclass(frozen=True)
class Verdict:
    """Whether to promote, and every reason against it."""

    promoted: bool
    before: float
    after: float
    reasons: tuple[str, ...]


def judge(before: Evaluation, after: Evaluation) -> Verdict:
    """Compares two evaluations of the same frozen requests, slot by slot; an equal model is promoted."""
    reasons = []
    for slot, counts in before.slots.items():
        if counts.right + counts.missed < _FEWEST:
            continue
        lost = 100 * (counts.scores()["f1"] - after.slots[slot].scores()["f1"])
        if lost > POINTS:
            reasons.append(f"{slot} loses {lost:.1f} points of F1")
    for name, old, new in (
        ("all slots together", before.f1, after.f1),
        ("the intent", before.intent_accuracy, after.intent_accuracy),
    ):
        if 100 * (old - new) > POINTS:
            reasons.append(f"{name} loses {100 * (old - new):.1f} points")
    return Verdict(not reasons, before.f1, after.f1, tuple(reasons))
