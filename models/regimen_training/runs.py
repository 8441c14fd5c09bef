"""Keeps what a training run did: settings, curves and results, as small text files in a folder of its own."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Mapping

from .checksums import sha256_of


class Run:
    """One tracked run. The id is made from model, settings and data, so equal runs share a folder."""

    def __init__(self, root: Path, model: str, settings: Mapping[str, Any], data_sha256: str) -> None:
        self.settings = {"model": model, **settings, "dataSha256": data_sha256}
        fingerprint = hashlib.sha256(json.dumps(self.settings, sort_keys=True).encode()).hexdigest()
        self.id = f"{model}-{fingerprint[:10]}"
        self.folder = root / self.id
        self.folder.mkdir(parents=True, exist_ok=True)
        self._write("settings.json", self.settings)
        self._curves = self.folder / "curves.jsonl"
        self._curves.write_text("")

    def record(self, **values: Any) -> None:
        """Adds one point (a step with its losses and scores) to the run's curves."""
        with self._curves.open("a", encoding="utf-8") as file:
            file.write(json.dumps(values, sort_keys=True) + "\n")

    def finish(self, results: Mapping[str, Any], artefacts: Mapping[str, Path]) -> None:
        """Writes the results and the checksums of what the run made."""
        hashes = {name: sha256_of(path) for name, path in sorted(artefacts.items())}
        self._write("results.json", {"results": results, "artefacts": hashes})

    def curves(self) -> list[dict[str, Any]]:
        """Every point recorded so far, oldest first."""
        return [json.loads(line) for line in self._curves.read_text(encoding="utf-8").splitlines()]

    def _write(self, name: str, value: Any) -> None:
        text = json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False)
        (self.folder / name).write_text(text + "\n", encoding="utf-8")
