"""Writes what a promoted model consists of: files, manifest with checksums, card."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Mapping

from .checksums import sha256_of

MANIFEST_VERSION = 1


def write_json(path: Path, value: Any, indent: int | None = 2) -> Path:
    """Writes JSON the same way every time."""
    path.write_text(json.dumps(value, indent=indent, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def write_manifest(folder: Path, about: Mapping[str, Any], files: Mapping[str, str]) -> Path:
    """`manifest.json` of a model folder: `about` (id, version, kind, ...) with size and checksum of every file."""
    listed = {
        role: {"path": name, "sha256": sha256_of(folder / name), "bytes": (folder / name).stat().st_size}
        for role, name in files.items()
    }
    order = ("id", "version", "kind")
    head = {key: about[key] for key in order}
    rest = {key: value for key, value in about.items() if key not in order}
    return write_json(
        folder / "manifest.json", {"manifestVersion": MANIFEST_VERSION, **head, "files": listed, **rest}
    )
