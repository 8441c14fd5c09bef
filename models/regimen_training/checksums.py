"""Checksums of files and of sets of files, so that a model names exactly what it was trained on."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Iterable


def sha256_of(path: Path) -> str:
    """Hexadecimal SHA-256 of one file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def sha256_of_all(paths: Iterable[Path], root: Path) -> str:
    """One SHA-256 over the names (relative to `root`) and contents of many files, in order of name."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(f"{path.relative_to(root).as_posix()}\0{sha256_of(path)}\n".encode())
    return digest.hexdigest()
