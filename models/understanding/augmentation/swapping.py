"""Puts other words (and with them other values) into the spans of a request."""

from __future__ import annotations

import random
from dataclasses import replace

from ..corpus import Request
from ..labels import ASK, slots_label
from ..phrases import Bank
from .numbers import NUMERIC, with_other_numbers

#: Slots whose words people borrow from the other language ("我想做 yoga").
_BORROWED = frozenset({"likes", "refuses", "kit", "condition", "medication", "place"})


def swapped(request: Request, bank: Bank, rng: random.Random, share: float, mixing: float) -> Request:
    """Replaces a `share` of the spans by others of the same kind; `mixing` of these come from the other language."""
    pieces = []
    for piece in request.pieces:
        label = slots_label(piece) if piece.values else ASK
        if label == ASK or rng.random() >= share:
            pieces.append(piece)
            continue
        language = request.language
        if label in _BORROWED and rng.random() < mixing:
            language = "zh" if language == "en" else "en"
        choices = bank[language].get(label, [])
        numeric = bool(set(label.split("+")) & NUMERIC)
        # Numbers mostly keep their wording and change their figures: their wording must fit what stands around them.
        if choices and rng.random() < (0.4 if numeric else 1.0):
            piece = rng.choice(choices)
        pieces.append(with_other_numbers(piece, rng))
    return replace(request, pieces=tuple(pieces))
