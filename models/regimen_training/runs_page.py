"""One page that shows every tracked run: settings that differ, results, curves."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

from .plots import curves_svg

_LINES = ("f1", "spanF1", "intentAccuracy")


def runs_page(root: Path) -> str:
    """HTML of all runs below `root`, best development F1 first; it needs no script and no other file."""
    runs = sorted((_read(folder) for folder in root.iterdir() if (folder / "settings.json").exists()), key=_best)
    sections = "\n".join(_section(run) for run in reversed(runs))
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Training runs</title>'
        "<style>body{font:16px sans-serif;max-width:60rem;margin:2rem auto}svg{max-width:100%}"
        "pre{white-space:pre-wrap;font-size:.8rem}</style></head>"
        f"<body><h1>Training runs</h1>\n{sections or '<p>No run is recorded.</p>'}\n</body></html>\n"
    )


def _read(folder: Path) -> dict[str, Any]:
    lines = (folder / "curves.jsonl").read_text(encoding="utf-8").splitlines()
    results = folder / "results.json"
    return {
        "id": folder.name,
        "settings": json.loads((folder / "settings.json").read_text(encoding="utf-8")),
        "curves": [json.loads(line) for line in lines],
        "results": json.loads(results.read_text(encoding="utf-8")) if results.exists() else {},
    }


def _best(run: dict[str, Any]) -> tuple[float, str]:
    return max([point.get("f1", 0.0) for point in run["curves"]], default=0.0), run["id"]


def _section(run: dict[str, Any]) -> str:
    best, _ = _best(run)
    settings = escape(json.dumps(run["settings"], ensure_ascii=False))
    results = escape(json.dumps(run["results"], ensure_ascii=False))
    picture = curves_svg(run["id"], run["curves"], "step", _LINES) if run["curves"] else ""
    return (
        f"<h2>{escape(run['id'])}</h2><p>Best development F1 {best:.3f}</p>{picture}"
        f"<details><summary>Settings and results</summary><pre>{settings}\n{results}</pre></details>"
    )
