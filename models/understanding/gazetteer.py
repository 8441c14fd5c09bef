"""Known phrases in a text: a hint to the network, which learns when to believe it.

A phrase marks its tokens with its family and its code. The product reads the same table from the model's folder and
matches in the same way: from left to right, the longest phrase first, phrases never overlapping.
"""

from __future__ import annotations

import random
from typing import Iterable

from .corpus import Piece
from .labels import FAMILY_OF_SLOT
from .text import Token, tokenise

#: Families whose values are numbers are better seen than looked up.
_FAMILIES = frozenset(FAMILY_OF_SLOT.values()) - {"target", "perWeek"}
_LONGEST = 12
#: A phrase of more meanings than this says nothing certain.
_MOST_MEANINGS = 3


class Gazetteer:
    """Phrases by their tokens, each with its meanings `family:code` in alphabetical order."""

    def __init__(self, phrases: dict[str, list[str]]) -> None:
        self.phrases = phrases
        self._meanings = {tuple(words.split(" ")): meanings for words, meanings in phrases.items()}
        self._longest = max((len(words) for words in self._meanings), default=0)
        self._starts = {words[0] for words in self._meanings}

    @classmethod
    def of_pieces(cls, pieces: Iterable[Piece]) -> Gazetteer:
        """Every phrase that fills a span of a slot with codes."""
        found: dict[str, set[str]] = {}
        for piece in pieces:
            words = [token.word for token in tokenise(piece.text)]
            meanings = {
                f"{FAMILY_OF_SLOT[slot]}:{value}"
                for slot, value in piece.values
                if FAMILY_OF_SLOT.get(slot) in _FAMILIES and value != "?"
            }
            if 0 < len(words) <= _LONGEST and meanings:
                found.setdefault(" ".join(words), set()).update(meanings)
        kept = {words: sorted(meanings) for words, meanings in found.items() if len(meanings) <= _MOST_MEANINGS}
        return cls(dict(sorted(kept.items())))

    def hints(self, tokens: list[Token], hidden: float = 0.0, rng: random.Random | None = None) -> list[list[str]]:
        """Features of every token; a `hidden` share of the phrases is overlooked, so that training does not lean on them."""
        hints: list[list[str]] = [[] for _ in tokens]
        words = [token.word for token in tokens]
        at = 0
        while at < len(words):
            end = self._end(words, at)
            if end == at or (rng is not None and rng.random() < hidden):
                at += 1 if end == at else end - at
                continue
            for meaning in self._meanings[tuple(words[at:end])]:
                family = meaning.split(":")[0]
                for place in range(at, end):
                    hints[place] += [f"L:{'B' if place == at else 'I'}:{family}", f"C:{meaning}"]
            at = end
        return hints

    def _end(self, words: list[str], at: int) -> int:
        if words[at] not in self._starts:
            return at
        for end in range(min(len(words), at + self._longest), at, -1):
            if tuple(words[at:end]) in self._meanings:
                return end
        return at
