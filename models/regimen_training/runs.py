"""Keeps what a training run did: settings, curves and results, as small text files in a folder of its own."""

from __future__ import annotations

import hashlib
import json
from datetime import date
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

    def record_for_people(self, on: date) -> dict[str, Any]:
        """What the product shows of the run: when, settings by path, and each curve over the steps of all stages."""
        about = {"runId": self.id, "date": on.isoformat(), "settings": _by_path(self.settings)}
        return {**about, **_over_steps(self.curves())}

    def _write(self, name: str, value: Any) -> None:
        text = json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False)
        (self.folder / name).write_text(text + "\n", encoding="utf-8")


def _by_path(settings: Mapping[str, Any], before: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for name, value in settings.items():
        if isinstance(value, Mapping):
            flat.update(_by_path(value, f"{before}{name}."))
        else:
            flat[before + name] = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return flat


def _over_steps(points: list[dict[str, Any]]) -> dict[str, Any]:
    """Steps of a later stage go on where the one before ended; a value that a point lacks is null."""
    steps: list[int] = []
    passed = 0
    for at, point in enumerate(points):
        if at > 0 and point["step"] <= points[at - 1]["step"]:
            passed = steps[-1]
        steps.append(passed + point["step"])
    names = sorted({name for point in points for name in point} - {"step", "score"})
    return {"steps": steps, "curves": {name: [point.get(name) for point in points] for name in names}}
