"""Turns a trained network into the folder that the product loads."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy
import onnx
import torch

from regimen_training.artefact import write_json, write_manifest
from regimen_training.calibration import fitted_temperature
from regimen_training.int8 import to_int8
from regimen_training.numpy_runtime import NumpyRuntime
from regimen_training.onnx_export import export_onnx
from regimen_training.plots import curves_svg
from regimen_training.runs import Run

from .card import card_text
from .corpus import INTENTS, Request
from .decoding import Numbers, Temperatures
from .encoding import Encoded, Encoder, collate
from .evaluation import Evaluation, Forward, evaluate, logits_of, network_forward
from .features import BUCKETS, IDS_PER_TOKEN, MAX_TOKENS, SCHEME
from .golden import golden
from .labels import Labels
from .network import UnderstandingNetwork
from .training import Corpus

MODEL_ID = "understanding-small"
LICENCE = "Apache-2.0 (weights and data; every sentence was written by hand for Regimen)"
_WINDOW_OVERLAP = 32
_FILES = {
    "model": "model.onnx",
    "labels": "labels.json",
    "tokenizerGolden": "tokenizer.golden.json",
    "evaluation": "evaluation.json",
    "card": "card.md",
    "curves": "curves.svg",
    "training": "training.json",
}


def exported(network: UnderstandingNetwork, corpus: Corpus, path: Path) -> onnx.ModelProto:
    """The network as a float32 ONNX file, with the input types of the runtime."""
    batch = collate([corpus.encoder.encode(request) for request in corpus.dev[:3]])
    tokens = {0: "batch", 1: "tokens"}
    return export_onnx(
        network,
        {"ids": batch.ids.to(torch.int32), "mask": batch.mask.to(torch.int32)},
        ("bio", "code", "intent"),
        {"ids": tokens, "mask": tokens, "bio": tokens, "code": tokens, "intent": {0: "batch"}},
        path,
    )


def numpy_forward(model: onnx.ModelProto) -> Forward:
    """An exported model as a function of torch tensors."""
    runtime = NumpyRuntime(model)

    def forward(ids: torch.Tensor, mask: torch.Tensor) -> tuple[Numbers, Numbers, Numbers]:
        inputs = {"ids": ids.numpy().astype(numpy.int32), "mask": mask.numpy().astype(numpy.int32)}
        bio, code, intent = runtime.run(inputs)
        return bio, code, intent

    return forward


def calibrated(forward: Forward, dev: list[Request], encoder: Encoder) -> Temperatures:
    """Temperatures of the three heads, fitted on the development set."""
    examples = [encoder.encode(request) for request in dev]
    logits = logits_of(forward, examples)
    bio = numpy.concatenate([part[0] for part in logits])
    bio_right = numpy.concatenate([numpy.array(example.bio) for example in examples])
    intent = numpy.stack([part[2] for part in logits])
    intent_right = numpy.array([example.intent for example in examples])
    return Temperatures(
        bio=fitted_temperature(bio, bio_right),
        code=_code_temperature(logits, examples, encoder.labels),
        intent=fitted_temperature(intent, intent_right),
    )


def _code_temperature(logits: list[tuple[Numbers, Numbers, Numbers]], examples: list[Encoded], labels: Labels) -> float:
    widest = max(end - start for start, end in labels.ranges.values())
    rows, right = [], []
    for (_, code, _), example in zip(logits, examples):
        for at, place in example.codes:
            start, end = next(ends for ends in labels.ranges.values() if ends[0] <= place < ends[1])
            padded = numpy.full(widest, -1e4, dtype=numpy.float32)
            padded[: end - start] = code[at, start:end]
            rows.append(padded)
            right.append(place - start)
    return fitted_temperature(numpy.stack(rows), numpy.array(right)) if rows else 1.0


def release(network: UnderstandingNetwork, corpus: Corpus, folder: Path, run: Run, version: str) -> dict[str, Any]:
    """Writes model, labels, golden texts, evaluation, card, curves and manifest; returns the metrics."""
    folder.mkdir(parents=True, exist_ok=True)
    wide = exported(network, corpus, run.folder / "model.fp32.onnx")
    small = to_int8(wide)
    onnx.save(small.model, str(folder / _FILES["model"]))
    forward = numpy_forward(small.model)
    heat = calibrated(forward, corpus.dev, corpus.encoder)
    report, metrics = _evaluated(network, forward, corpus, heat)
    metrics["bytes"] = (folder / _FILES["model"]).stat().st_size
    metrics["fp32Bytes"] = (run.folder / "model.fp32.onnx").stat().st_size
    write_json(folder / _FILES["labels"], corpus.encoder.as_json(), indent=None)
    write_json(folder / _FILES["tokenizerGolden"], golden(corpus.encoder.gazetteer), indent=None)
    write_json(folder / _FILES["evaluation"], report)
    lines = ("f1", "spanF1", "intentAccuracy")
    (folder / _FILES["curves"]).write_text(curves_svg("Development set while training", run.curves(), "step", lines))
    write_json(folder / _FILES["training"], run.record_for_people(datetime.now(timezone.utc).date()))
    about = _about(corpus, network, heat, run, version, metrics)
    (folder / _FILES["card"]).write_text(card_text(about, report, run.settings), encoding="utf-8")
    write_manifest(folder, about, _FILES)
    run.finish(metrics, {"model": folder / _FILES["model"], "evaluation": folder / _FILES["evaluation"]})
    return metrics


def _evaluated(
    network: UnderstandingNetwork, int8: Forward, corpus: Corpus, heat: Temperatures
) -> tuple[dict[str, Any], dict[str, Any]]:
    report: dict[str, Any] = {"set": "development", "requests": {}, "int8": {}, "fp32": {}}
    metrics: dict[str, Any] = {}
    for language in ("en", "zh", "all"):
        dev = [request for request in corpus.dev if language in ("all", request.language)]
        if not dev:
            continue
        found: Evaluation = evaluate(int8, dev, corpus.encoder, heat)
        wide = evaluate(network_forward(network), dev, corpus.encoder, heat)
        report["requests"][language] = len(dev)
        report["int8"][language] = found.as_json()
        report["fp32"][language] = {"f1": wide.f1, "spanF1": wide.span_f1, "intentAccuracy": wide.intent_accuracy}
        metrics[language] = {"f1": found.f1, "spanF1": found.span_f1, "intentAccuracy": found.intent_accuracy}
        metrics[language]["int8LossPoints"] = round(100 * (wide.f1 - found.f1), 2)
    return report, metrics


def _about(
    corpus: Corpus, network: UnderstandingNetwork, heat: Temperatures, run: Run, version: str, metrics: dict[str, Any]
) -> dict[str, Any]:
    def count(requests: list[Request]) -> dict[str, int]:
        return {language: sum(request.language == language for request in requests) for language in ("en", "zh")}

    return {
        "id": MODEL_ID,
        "version": version,
        "kind": "understanding",
        "inputs": [
            {"name": "ids", "type": "int32", "shape": ["batch", "tokens", IDS_PER_TOKEN]},
            {"name": "mask", "type": "int32", "shape": ["batch", "tokens"]},
        ],
        "outputs": [
            {"name": "bio", "shape": ["batch", "tokens", len(corpus.labels.bio)]},
            {"name": "code", "shape": ["batch", "tokens", len(corpus.labels.codes)]},
            {"name": "intent", "shape": ["batch", len(INTENTS)]},
        ],
        "tokenizer": {
            "scheme": SCHEME,
            "buckets": BUCKETS,
            "idsPerToken": IDS_PER_TOKEN,
            "maxTokens": MAX_TOKENS,
            "windowOverlap": _WINDOW_OVERLAP,
        },
        "calibration": {"bio": heat.bio, "code": heat.code, "intent": heat.intent},
        "parameters": sum(parameter.numel() for parameter in network.parameters()),
        "trainedOn": {
            "sha256": corpus.sha256,
            "devSha256": corpus.dev_sha256,
            "seeds": count(corpus.seeds),
            "dev": count(corpus.dev),
            "phrases": {language: sum(map(len, corpus.bank[language].values())) for language in ("en", "zh")},
        },
        "licence": LICENCE,
        "runId": run.id,
        "metrics": metrics,
    }
