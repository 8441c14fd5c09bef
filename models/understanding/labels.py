"""The network's labels: BIO over slots (several slots on one span make one label) and codes by family."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Iterable, Sequence

from .corpus import INTENTS, SLOTS, Piece, Request
from .vocabulary import families

ASK = "ask"
_RAREST_COMBINATION = 2
#: Several weekdays on one span.
DAY_GROUPS = ("1+2+3+4+5", "6+7")

FAMILY_OF_SLOT = {
    "goal": "goal", "target": "target", "likes": "activity", "refuses": "activity", "place": "place",
    "kit": "kit", "condition": "condition", "medication": "medication", "symptom": "symptom",
    "joint": "joint", "day": "day", "notDay": "day", "experience": "experience", "harm": "harm",
    "perWeek": "perWeek",
}  # fmt: skip


def slots_label(piece: Piece) -> str:
    """The label of a span: its slots joined by "+", or `ask` where any value is "?"."""
    if any(value == "?" for _, value in piece.values):
        return ASK
    names = {slot for slot, _ in piece.values}
    return "+".join(slot for slot in SLOTS if slot in names)


def code_of(slot: str, values: Sequence[str]) -> str | None:
    """The code the network should give for a slot's values, or None where only the span is to be found."""
    if slot == "target":
        quantity, mode, amount = values[0].split(":", 2)
        falls = amount.startswith("-") or amount.startswith("\u2212")
        return f"{quantity}:{'level' if mode == 'level' else 'decrease' if falls else 'increase'}"
    if slot in ("day", "notDay") and len(values) > 1:
        joined = "+".join(sorted(values))
        return joined if joined in DAY_GROUPS else None
    return values[0] if slot in FAMILY_OF_SLOT else None


@dataclass(frozen=True)
class Labels:
    """Every output of the network by name, in order."""

    spans: tuple[str, ...]

    @cached_property
    def bio(self) -> list[str]:
        """Labels of tokens: O, then B and I of every kind of span."""
        return ["O"] + [f"{mark}-{span}" for span in self.spans for mark in "BI"]

    @cached_property
    def ranges(self) -> dict[str, tuple[int, int]]:
        """Family -> half-open range in `codes`."""
        found, start = {}, 0
        for family, codes in _families().items():
            found[family] = (start, start + len(codes))
            start += len(codes)
        return found

    @cached_property
    def codes(self) -> list[str]:
        """`family:code`, by family."""
        return [f"{family}:{code}" for family, codes in _families().items() for code in codes]

    @cached_property
    def bio_index(self) -> dict[str, int]:
        """Label of a token -> its place."""
        return {label: at for at, label in enumerate(self.bio)}

    @cached_property
    def code_index(self) -> dict[str, int]:
        """`family:code` -> its place."""
        return {code: at for at, code in enumerate(self.codes)}

    def span_label(self, piece: Piece) -> str:
        """The span's label; a combination too rare to be learned keeps its first slot."""
        label = slots_label(piece)
        return label if label in self.spans else label.split("+")[0]

    def codes_of(self, piece: Piece) -> list[int]:
        """Places of the codes a span should get, at most one a family."""
        by_slot: dict[str, list[str]] = {}
        for slot, value in piece.values:
            by_slot.setdefault(slot, []).append(value)
        found = []
        for slot, values in by_slot.items():
            code = None if "?" in values else code_of(slot, values)
            if code is not None and f"{FAMILY_OF_SLOT[slot]}:{code}" in self.code_index:
                found.append(self.code_index[f"{FAMILY_OF_SLOT[slot]}:{code}"])
        return found

    def as_json(self) -> dict[str, Any]:
        """What the runtime needs to read the outputs."""
        return {
            "bio": self.bio,
            "codes": self.codes,
            "families": {family: list(ends) for family, ends in self.ranges.items()},
            "familyOfSlot": FAMILY_OF_SLOT,
            "intents": list(INTENTS),
        }


def _families() -> dict[str, tuple[str, ...]]:
    return {**families(), "day": families()["day"] + DAY_GROUPS}


def labels_of(requests: Iterable[Request]) -> Labels:
    """Every single slot, `ask`, and the combinations that the corpus holds more than once."""
    counts = Counter(slots_label(piece) for request in requests for _, _, piece in request.spans())
    combined = sorted(label for label, count in counts.items() if "+" in label and count >= _RAREST_COMBINATION)
    return Labels((ASK, *SLOTS, *combined))
