"""Draws one new training request after another from the corpus."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from ..corpus import Piece, Request
from ..labels import slots_label
from ..phrases import Bank
from . import carriers
from .noise import noisy
from .numbers import with_other_numbers
from .swapping import swapped

#: Said once: two of them in one request would contradict each other.
_SINGLE = frozenset({"perWeek", "minutes", "age", "kg", "systolic", "diastolic", "place", "experience", "deadline"})
#: Of two joined requests the whole has the first of these intents.
_DOMINANCE = ("urgent", "harm", "change", "plan", "report", "ask", "other")


@dataclass(frozen=True)
class AugmentationSettings:
    """Chances, each between 0 and 1, of what is done to a request drawn from the corpus."""

    swap: float = 0.55
    mixing: float = 0.08
    clause: float = 0.25
    decoy: float = 0.12
    small_talk: float = 0.12
    injection: float = 0.04
    joined: float = 0.12
    noisy: float = 0.35
    typos: float = 0.12
    marks: float = 0.3
    carrier_alone: float = 0.08
    untouched: float = 0.15


class Augmenter:
    """Endless source of training requests; equal seeds give equal requests."""

    def __init__(self, requests: list[Request], bank: Bank, settings: AugmentationSettings, seed: int) -> None:
        self._requests = requests
        self._by_language = {
            language: [request for request in requests if request.language == language] for language in ("en", "zh")
        }
        self._bank = bank
        self._settings = settings
        self._rng = random.Random(seed)

    def draw(self) -> Request:
        """One request: a seed as written, or changed in words, numbers, spelling, company."""
        rng, settings = self._rng, self._settings
        request = rng.choice(self._requests)
        if rng.random() < settings.untouched:
            return request
        if rng.random() < settings.carrier_alone:
            request = self._carrier_request(request.language)
        request = swapped(request, self._bank, rng, settings.swap, settings.mixing)
        if rng.random() < settings.joined:
            request = self._joined(request)
        if rng.random() < settings.clause:
            request = self._with(request, self._clause(request, carriers.MEANT))
        if rng.random() < settings.decoy:
            request = self._with(request, self._clause(request, carriers.NOT_MEANT))
        if rng.random() < settings.small_talk:
            request = self._with(request, (Piece(rng.choice(carriers.SMALL_TALK[request.language])),))
        if rng.random() < settings.injection:
            request = self._with(request, (Piece(rng.choice(carriers.INJECTIONS[request.language])),))
        if rng.random() < settings.noisy:
            request = noisy(request, rng, settings.typos, settings.marks)
        return request

    def _joined(self, request: Request) -> Request:
        other = self._rng.choice(self._by_language[request.language] or self._requests)
        mine, theirs = _slots(request), _slots(other)
        if mine & theirs & _SINGLE or "ask" in mine | theirs:
            return request
        other = swapped(other, self._bank, self._rng, self._settings.swap, 0.0)
        intent = min(request.intent, other.intent, key=_DOMINANCE.index)
        return replace(self._with(request, other.pieces), intent=intent)

    def _clause(self, request: Request, table: dict[str, dict[str, tuple[str, ...]]]) -> tuple[Piece, ...]:
        """A clause with one phrase; it changes no intent, so red flags and harms stay out of it."""
        rng, language = self._rng, request.language
        labels = [label for label in table[language] if label not in ("symptom", "harm") and label not in _slots(request)]
        if table is carriers.MEANT and request.intent not in ("plan", "change"):
            return ()
        choices = [label for label in labels if self._bank[language].get(label)]
        return self._filled(rng.choice(choices), language, table) if choices else ()

    def _carrier_request(self, language: str) -> Request:
        """A request of one clause, so that every code of the vocabulary is met with its words."""
        rng = self._rng
        labels = [label for label in carriers.MEANT[language] if self._bank[language].get(label)]
        label = rng.choice(labels)
        pieces = self._filled(label, language, carriers.MEANT)
        intent = {"harm": "harm", "symptom": "plan"}.get(label, "plan")
        if label == "symptom":
            goal = self._filled("goal", language, carriers.MEANT)
            pieces = (*pieces, Piece(", " if language == "en" else "，"), *goal)
        return Request(intent, pieces, language)

    def _filled(self, label: str, language: str, table: dict[str, dict[str, tuple[str, ...]]]) -> tuple[Piece, ...]:
        rng = self._rng
        before, _, after = rng.choice(table[language][label]).partition("{}")
        piece = with_other_numbers(rng.choice(self._bank[language][label]), rng)
        if table is carriers.NOT_MEANT:
            piece = Piece(piece.text)
        return tuple(part for part in (Piece(before), piece, Piece(after)) if part.text)

    def _with(self, request: Request, pieces: tuple[Piece, ...]) -> Request:
        """The request with more words before or after it."""
        if not pieces:
            return request
        marks = (", ", ". ", " ", " and ", "; ", "\n") if request.language == "en" else ("，", "。", " ", "，", "；", "\n")
        mark = (Piece(self._rng.choice(marks)),)
        joined = (*pieces, *mark, *request.pieces) if self._rng.random() < 0.4 else (*request.pieces, *mark, *pieces)
        return replace(request, pieces=joined)


def _slots(request: Request) -> set[str]:
    labels = [slots_label(piece) for _, _, piece in request.spans()]
    return {slot for label in labels for slot in label.split("+")}
