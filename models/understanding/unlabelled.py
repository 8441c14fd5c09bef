"""Texts without annotation: read from files, or what is left of a request without its own."""

from __future__ import annotations

from pathlib import Path
from typing import Sequence

from .corpus import CorpusError, Piece, Request


def unlabelled(paths: Sequence[Path]) -> list[Request]:
    """Texts of files named after their language, each once; raises `CorpusError` where the name says none."""
    texts: dict[str, Request] = {}
    for path in paths:
        if path.stem not in ("en", "zh"):
            raise CorpusError(f"{path.name} is named after no language: name it en.txt or zh.txt.")
        for text in plain_lines(path):
            texts.setdefault(text, plain(text, path.stem))
    return list(texts.values())


def plain_lines(path: Path) -> list[str]:
    """The texts of a file, one a line, each once; notes after a # are no texts."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return list(dict.fromkeys(line for line in lines if line and not line.startswith("#")))


def plain(text: str, language: str) -> Request:
    """The text alone: no span is known, and the intent stands for nothing."""
    return Request("other", (Piece(text),), language)


def unmarked(request: Request) -> Request:
    """A request without its annotation."""
    return plain(request.text, request.language)
