"""The whole way of the understanding model: read, train, export, quantise, calibrate, evaluate, write."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

from regimen_training.runs import Run

from .network import UnderstandingNetwork
from .release import MODEL_ID, release
from .training import Settings, fit, load_corpus


def train_understanding(
    steps: int | None, minutes: float, seed: int, out: Path | None, runs: Path, version: str
) -> dict[str, object]:
    """Trains from nothing and writes the model's folder; returns its metrics."""
    settings = Settings(seed=seed)
    loop = replace(settings.loop, minutes=minutes)
    if steps is not None:
        loop = replace(loop, steps=steps, warmup=min(loop.warmup, max(1, steps // 4)))
        loop = replace(loop, evaluate_every=min(loop.evaluate_every, steps))
    settings = replace(settings, loop=loop)
    corpus = load_corpus(languages=settings.languages)
    run = Run(runs, MODEL_ID, settings.as_json(), corpus.sha256)
    print(f"Run {run.id}: {len(corpus.seeds)} requests to learn from, {len(corpus.dev)} held out.", flush=True)
    outcome = fit(corpus, settings, run)
    print(
        f"Best at step {outcome.step}: score {outcome.score:.4f}; "
        f"loss {outcome.first_loss:.3f} at first, {outcome.last_loss:.3f} at last.",
        flush=True,
    )
    folder = out or Path(__file__).resolve().parents[1] / "artefacts" / MODEL_ID
    metrics = release(cast(UnderstandingNetwork, outcome.network), corpus, folder, run, version)
    print(f"Wrote {folder.name}: {metrics}", flush=True)
    return metrics
