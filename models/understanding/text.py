"""Normalising and tokenising, equal to the TypeScript that runs in the product (a golden file compares them)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from .vocabulary import REPOSITORY

CONSIDERED_CHARACTERS = 10_000
_LONGEST_FOLD = 4
_FOLDED_BEFORE_NFKC = {
    "½": ".5", "¼": ".25", "¾": ".75", "’": "'", "‘": "'", "–": "-", "—": ",", "−": "-", "～": "~",
}  # fmt: skip
#: Outside the basic plane a character is two UTF-16 units in TypeScript, each a mark that UTF-8 cannot write.
_HALF_OF_A_PAIR = "\ufffd"


@dataclass(frozen=True)
class Token:
    """Smallest unit: a Latin word, a number, one Han character, or one mark; offsets are code points."""

    word: str
    kind: str
    start: int
    end: int


@lru_cache(maxsize=None)
def _simplified() -> dict[str, str]:
    source = (REPOSITORY / "core/language/src/text/traditional-characters.ts").read_text(encoding="utf-8")
    pairs = "".join(re.findall(r"^  '([^']+)'", source, re.MULTILINE))
    return {pairs[at]: pairs[at + 1] for at in range(0, len(pairs) - 1, 2)}


@lru_cache(maxsize=None)
def _folded(symbol: str) -> str:
    if symbol in _FOLDED_BEFORE_NFKC:
        return _FOLDED_BEFORE_NFKC[symbol]
    if symbol in _simplified():
        return _simplified()[symbol]
    folded = unicodedata.normalize("NFKC", symbol).lower()
    units = sum(2 if ord(character) > 0xFFFF else 1 for character in folded)
    return folded if units <= _LONGEST_FOLD else symbol


def normalise(text: str) -> tuple[str, list[int]]:
    """Folded text and, for each of its characters, the offset of the character in `text` it came from."""
    characters: list[str] = []
    origins: list[int] = []
    for offset, symbol in enumerate(text[:CONSIDERED_CHARACTERS]):
        for unit in _folded(symbol):
            halves = [_HALF_OF_A_PAIR] * 2 if ord(unit) > 0xFFFF else [unit]
            characters.extend(halves)
            origins.extend([offset] * len(halves))
    return "".join(characters), origins


def tokenise(text: str) -> list[Token]:
    """Tokens of a text as given, from left to right."""
    characters, origins = normalise(text)
    tokens: list[Token] = []
    position = 0
    while position < len(characters):
        kind = _kind_at(characters, position)
        if kind == "word":
            end = _word_end(characters, position)
        elif kind == "number":
            end = _number_end(characters, position)
        else:
            end = position + 1
        if kind is not None:
            tokens.append(Token(characters[position:end], kind, origins[position], origins[end - 1] + 1))
        position = end
    return tokens


def _kind_at(characters: str, position: int) -> str | None:
    character = characters[position]
    following = characters[position + 1 : position + 2]
    if _is_digit(character) or (character == "." and _is_digit(following)):
        return "number"
    if is_han(character):
        return "han"
    if _is_letter(character):
        return "word"
    if character == "\n":
        return "mark"
    before = characters[position - 1] if position > 0 else ""
    if character == "-" and _is_letter(before) and _is_letter(following):
        return None
    return None if _is_space(character) or character < " " else "mark"


def _word_end(characters: str, start: int) -> int:
    end = start + 1
    while end < len(characters):
        character = characters[end]
        joins = character == "'" and _is_letter(characters[end + 1 : end + 2])
        if not (_is_letter(character) or joins):
            break
        end += 1
    return end


def _number_end(characters: str, start: int) -> int:
    end = start
    point = False
    while end < len(characters):
        character = characters[end]
        if character == "." and not point and _is_digit(characters[end + 1 : end + 2]):
            point = True
        elif not _is_digit(character) and not _is_thousands_comma(characters, start, end):
            break
        end += 1
    return end


def _is_thousands_comma(characters: str, start: int, at: int) -> bool:
    if characters[at] != "," or at == start:
        return False
    three = characters[at + 1 : at + 4]
    return len(three) == 3 and all(map(_is_digit, three)) and not _is_digit(characters[at + 4 : at + 5])


def _is_digit(character: str) -> bool:
    return len(character) == 1 and "0" <= character <= "9"


def is_han(character: str) -> bool:
    """Whether the character is a Han character of the basic plane, or the zero 〇."""
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf" or character == "〇"


def _is_letter(character: str) -> bool:
    if len(character) != 1:
        return False
    if character < "\u0080":
        return "a" <= character <= "z"
    return not is_han(character) and unicodedata.category(character).startswith("L")


def _is_space(character: str) -> bool:
    # JavaScript's \s: the separators, the controls of white space and the byte order mark.
    return character in "\t\n\v\f\r\ufeff" or unicodedata.category(character) in ("Zs", "Zl", "Zp")
