"""Reads hand-annotated requests: one a line, `intent<TAB>text with [words]{slot=value; slot=value}`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, Iterator

INTENTS = ("plan", "change", "ask", "report", "urgent", "harm", "other")
SLOTS = (
    "goal", "target", "deadline", "likes", "refuses", "perWeek", "minutes", "day", "notDay", "place", "kit",
    "condition", "medication", "symptom", "joint", "age", "kg", "systolic", "diastolic", "experience", "harm",
)  # fmt: skip
_SPAN = re.compile(r"\[([^\[\]{}]*)\]\{([^\[\]{}]*)\}")


@dataclass(frozen=True)
class Piece:
    """A stretch of a request: plain words when it has no values, else a span with its (slot, value) pairs."""

    text: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Request:
    """One annotated request."""

    intent: str
    pieces: tuple[Piece, ...]
    language: str

    @property
    def text(self) -> str:
        """The words without markup."""
        return "".join(piece.text for piece in self.pieces)

    def spans(self) -> Iterator[tuple[int, int, Piece]]:
        """Start and end (code points in `text`) of every annotated piece."""
        at = 0
        for piece in self.pieces:
            if piece.values:
                yield at, at + len(piece.text), piece
            at += len(piece.text)


class CorpusError(ValueError):
    """A line that does not follow the markup; the message names file, line and reason."""


def read_requests(path: Path, language: str) -> list[Request]:
    """Every request of one file; raises `CorpusError` at the first wrong line."""
    if not path.exists():
        return []
    requests: list[Request] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            requests.append(parse_request(line, language))
        except CorpusError as error:
            raise CorpusError(f"{path.name}:{number}: {error}") from error
    return requests


def parse_request(line: str, language: str) -> Request:
    """One annotated line as a request."""
    intent, tab, marked = line.rstrip("\n").partition("\t")
    if not tab or intent not in INTENTS:
        raise CorpusError(f"starts with no known intent: {line[:40]!r}")
    return Request(intent, parse_pieces(marked.strip()), language)


def parse_pieces(marked: str) -> tuple[Piece, ...]:
    """Marked-up words as plain and annotated pieces."""
    pieces: list[Piece] = []
    at = 0
    for match in _SPAN.finditer(marked):
        pieces.append(Piece(marked[at : match.start()]))
        pieces.append(Piece(match.group(1), _values(match.group(2))))
        at = match.end()
    pieces.append(Piece(marked[at:]))
    if any(set("[]{}") & set(piece.text) for piece in pieces):
        raise CorpusError(f"brackets that do not pair: {marked[:60]!r}")
    return tuple(piece for piece in pieces if piece.text)


def _values(written: str) -> tuple[tuple[str, str], ...]:
    values = []
    for part in written.split(";"):
        slot, equals, value = part.strip().partition("=")
        if not equals or slot not in SLOTS or not value.strip():
            raise CorpusError(f"unknown slot or empty value: {part!r}")
        values.append((slot, value.strip()))
    if not values:
        raise CorpusError("a span without a value")
    return tuple(sorted(values, key=lambda pair: (SLOTS.index(pair[0]), pair[1])))


def marked_up(request: Request) -> str:
    """The request as a line of the corpus again."""
    written = []
    for piece in request.pieces:
        values = "; ".join(f"{slot}={value}" for slot, value in piece.values)
        written.append(f"[{piece.text}]{{{values}}}" if values else piece.text)
    return f"{request.intent}\t{''.join(written)}"


def read_all(folder: Path, languages: Iterable[str] = ("en", "zh")) -> list[Request]:
    """The requests of `<folder>/<language>.txt` for every language."""
    return [request for language in languages for request in read_requests(folder / f"{language}.txt", language)]
