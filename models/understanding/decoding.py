"""Reads spans, codes and intent out of the network's numbers, exactly as the runtime does."""

from __future__ import annotations

from dataclasses import dataclass

import numpy
from numpy.typing import NDArray

from .corpus import INTENTS
from .labels import ASK, FAMILY_OF_SLOT, Labels

Numbers = NDArray[numpy.float32]


@dataclass(frozen=True)
class Temperatures:
    """Divide the logits before the softmax, so that confidences mean what they say."""

    bio: float = 1.0
    code: float = 1.0
    intent: float = 1.0


@dataclass(frozen=True)
class FoundSpan:
    """One span: half-open token range, label, confidence of the span, and (slot, code, confidence) triples."""

    first: int
    end: int
    label: str
    confidence: float
    codes: tuple[tuple[str, str, float], ...]


@dataclass(frozen=True)
class Reading:
    """What the network read in one request."""

    spans: list[FoundSpan]
    intent: str
    intent_confidence: float


def softmax(logits: Numbers, temperature: float) -> Numbers:
    """Probabilities along the last axis."""
    scaled = logits / temperature
    raised = numpy.exp(scaled - scaled.max(axis=-1, keepdims=True))
    result: Numbers = raised / raised.sum(axis=-1, keepdims=True)
    return result


def read(bio: Numbers, code: Numbers, intent: Numbers, labels: Labels, heat: Temperatures) -> Reading:
    """Spans and intent from the logits of one request (no padding)."""
    chances = softmax(bio, heat.bio)
    best = chances.argmax(axis=-1)
    spans: list[FoundSpan] = []
    at = 0
    while at < len(best):
        name = labels.bio[best[at]]
        if name == "O":
            at += 1
            continue
        end = at + 1
        while end < len(best) and labels.bio[best[end]] == "I-" + name[2:]:
            end += 1
        confidence = float(chances[range(at, end), best[at:end]].mean())
        spans.append(FoundSpan(at, end, name[2:], confidence, _codes(code[at:end], name[2:], labels, heat.code)))
        at = end
    intents = softmax(intent, heat.intent)
    return Reading(spans, INTENTS[int(intents.argmax())], float(intents.max()))


def _codes(code: Numbers, label: str, labels: Labels, temperature: float) -> tuple[tuple[str, str, float], ...]:
    if label == ASK:
        return ()
    found = []
    for slot in label.split("+"):
        family = FAMILY_OF_SLOT.get(slot)
        if family is not None:
            start, end = labels.ranges[family]
            chances = softmax(code[:, start:end], temperature).mean(axis=0)
            place = int(chances.argmax())
            found.append((slot, labels.codes[start + place].split(":", 1)[1], float(chances[place])))
    return tuple(found)
