"""Turns trained networks into folders that the product loads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Sequence

import numpy
import onnx
import torch
from torch import nn

from regimen_training.artefact import write_json, write_manifest
from regimen_training.int8 import to_int8
from regimen_training.numpy_runtime import NumpyRuntime
from regimen_training.onnx_export import export_onnx
from regimen_training.plots import curves_svg
from regimen_training.runs import Run

from .card import card_text
from .data import Example, Record, collate, encode
from .golden import golden
from .losses import FAR_BELOW, foreseen
from .network import ProposingNetwork
from .words import MAX_TOKENS, SCHEME, WORDS_PER_TOKEN, Vocabulary

MODEL_ID = "proposing-small"
LICENCE = "Apache-2.0 (weights; trained on made-up people and plans of Regimen's own optimiser)"
_FILES = {
    "model": "model.onnx",
    "labels": "labels.json",
    "tokenizerGolden": "tokenizer.golden.json",
    "evaluation": "evaluation.json",
    "card": "card.md",
    "curves": "curves.svg",
}
_OUTPUTS = ("template", "minutes", "band", "day")


@dataclass(frozen=True)
class Trained:
    """A network and what it was trained and is judged on. `figures` go into evaluation and card."""

    model_id: str
    network: ProposingNetwork
    vocabulary: Vocabulary
    records: list[Record]
    hold: list[Record]
    figures: dict[str, Any]
    plans_sha256: str
    use: str


def exported(network: nn.Module, vocabulary: Vocabulary, records: Sequence[Record], path: Path) -> onnx.ModelProto:
    """The network as a float32 ONNX file, with the input types of the runtime."""
    batch = collate(encode(records[:3], vocabulary), len(vocabulary.templates), None)
    tokens = {0: "batch", 1: "tokens"}
    return export_onnx(
        network,
        {"ids": batch.ids.to(torch.int32), "mask": batch.mask.to(torch.int32)},
        _OUTPUTS,
        {name: tokens for name in ("ids", "mask", *_OUTPUTS)},
        path,
    )


def chances_by(model: onnx.ModelProto, examples: Sequence[Example], templates: int) -> list[list[float]]:
    """As `chances_of`, by an exported file."""
    runtime = NumpyRuntime(model)
    found: list[list[float]] = []
    for start in range(0, len(examples), 64):
        batch = collate(examples[start : start + 64], templates, None)
        inputs = {"ids": batch.ids.numpy().astype(numpy.int32), "mask": batch.mask.numpy().astype(numpy.int32)}
        logits = torch.from_numpy(runtime.run(inputs)[0])
        first = logits[torch.arange(len(logits)), batch.first]
        found.extend(first.masked_fill(~batch.allowed, FAR_BELOW).softmax(dim=1).tolist())
    return found


def release(trained: Trained, folder: Path, run: Run, version: str) -> dict[str, Any]:
    """Writes model, labels, golden people, evaluation, card, curves and manifest; returns the metrics."""
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary, hold = trained.vocabulary, encode(trained.hold, trained.vocabulary)
    wide_path = run.folder / f"{trained.model_id}.fp32.onnx"
    wide = exported(trained.network, vocabulary, trained.records, wide_path)
    small = to_int8(wide)
    onnx.save(small.model, str(folder / _FILES["model"]))
    of_wide = foreseen(chances_by(wide, hold, len(vocabulary.templates)), hold)
    of_small = foreseen(chances_by(small.model, hold, len(vocabulary.templates)), hold)
    metrics: dict[str, Any] = {
        **trained.figures,
        "int8": of_small,
        "fp32": of_wide,
        "bytes": (folder / _FILES["model"]).stat().st_size,
        "fp32Bytes": wide_path.stat().st_size,
    }
    write_json(folder / _FILES["labels"], vocabulary.as_json(), indent=None)
    write_json(folder / _FILES["tokenizerGolden"], golden(trained.records, vocabulary), indent=None)
    write_json(folder / _FILES["evaluation"], {"set": "held-out people of the training file", "plans": len(hold), **metrics})
    points = [{**point, "evaluation": at} for at, point in enumerate(run.curves(), 1)]
    picture = curves_svg("Held-out people while training", points, "evaluation", ("logLoss", "top3"))
    (folder / _FILES["curves"]).write_text(picture, encoding="utf-8")
    about = _about(trained, run, version, metrics)
    (folder / _FILES["card"]).write_text(card_text(about, run.settings), encoding="utf-8")
    write_manifest(folder, about, _FILES)
    return metrics


def _about(trained: Trained, run: Run, version: str, metrics: dict[str, Any]) -> dict[str, Any]:
    vocabulary = trained.vocabulary
    sizes = (vocabulary.templates, vocabulary.minutes, vocabulary.bands, vocabulary.days)
    people = {(record["seed"], record["index"]) for record in trained.records}
    return {
        "id": trained.model_id,
        "version": version,
        "kind": "proposing",
        "suggestionUse": trained.use,
        "inputs": [
            {"name": "ids", "type": "int32", "shape": ["batch", "tokens", WORDS_PER_TOKEN]},
            {"name": "mask", "type": "int32", "shape": ["batch", "tokens"]},
        ],
        "outputs": [
            {"name": name, "shape": ["batch", "tokens", len(words)]} for name, words in zip(_OUTPUTS, sizes)
        ],
        "tokenizer": {"scheme": SCHEME, "wordsPerToken": WORDS_PER_TOKEN, "maxTokens": MAX_TOKENS},
        "parameters": sum(parameter.numel() for parameter in trained.network.parameters()),
        "trainedOn": {
            "sha256": trained.plans_sha256,
            "people": len(people),
            "plans": len(trained.records),
            "heldOutPlans": len(trained.hold),
            "seeds": sorted({record["seed"] for record in trained.records}),
        },
        "licence": LICENCE,
        "runId": run.id,
        "metrics": metrics,
    }
