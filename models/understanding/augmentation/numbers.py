"""Changes the numbers inside spans, so that the network learns their shape and place, not their values."""

from __future__ import annotations

import random
import re

from ..corpus import Piece

_ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_CHINESE = "一二三四五六七八九"
_WORD = re.compile(r"\b(" + "|".join(_ENGLISH) + r")\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
#: Range of whole numbers people say for a slot; others keep their count of digits.
_RANGES = {
    "age": (15, 92), "kg": (42, 160), "minutes": (10, 95), "systolic": (98, 199), "diastolic": (55, 119),
}  # fmt: skip
#: Slots whose value is given by the number in the words.
NUMERIC = frozenset({"deadline", "perWeek", "minutes", "age", "kg", "systolic", "diastolic", "target"})


def with_other_numbers(piece: Piece, rng: random.Random) -> Piece:
    """The span with other numbers in its words; the value follows where the network has to know it."""
    slots = {slot for slot, _ in piece.values}
    if "perWeek" in slots:
        return _other_frequency(piece, rng)
    if not slots & NUMERIC or re.search(r"\d{4}-|@", str(piece.values)):
        return piece
    low, high = next((_RANGES[slot] for slot in _RANGES if slot in slots), (0, 0))

    def digits(match: re.Match[str]) -> str:
        return str(rng.randint(low, high)) if high and len(match.group()) > 1 else _same_length(match.group(), rng)

    text = _DIGITS.sub(digits, piece.text)
    text = _WORD.sub(lambda match: rng.choice(_ENGLISH[1:]), text)
    text = "".join(rng.choice(_CHINESE[1:]) if character in _CHINESE[1:] else character for character in text)
    return Piece(text, piece.values)


def _same_length(digits: str, rng: random.Random) -> str:
    return str(rng.randint(1, 9)) + "".join(str(rng.randint(0, 9)) for _ in digits[1:])


def _other_frequency(piece: Piece, rng: random.Random) -> Piece:
    """Replaces the last mention of the count itself: "three times a week" becomes "five times a week"."""
    count = dict(piece.values)["perWeek"]
    if not count.isdigit() or not 1 <= int(count) <= 7:
        return piece
    other = rng.randint(2, 6)
    for old, new in (
        (count, str(other)),
        (_ENGLISH[int(count) - 1], _ENGLISH[other - 1]),
        (_CHINESE[int(count) - 1], _CHINESE[other - 1]),
        ("两", _CHINESE[other - 1] if other != 2 else "两"),
    ):
        at = piece.text.rfind(old)
        if at >= 0 and not (old == "两" and count != "2"):
            text = piece.text[:at] + new + piece.text[at + len(old) :]
            values = tuple((slot, str(other) if slot == "perWeek" else value) for slot, value in piece.values)
            return Piece(text, values)
    return piece
