"""Scores of the network on annotated requests: span F1 per slot, codes, intent, and what the confidences are worth."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any, Callable, Iterable, Sequence

import numpy
import torch

from .corpus import INTENTS, SLOTS, Request
from .decoding import Numbers, Reading, Temperatures, read
from .encoding import Encoded, Encoder, collate
from .labels import FAMILY_OF_SLOT, Labels

_BATCH = 64

#: ids and mask (int64) to logits of span labels, codes, intent.
Forward = Callable[[torch.Tensor, torch.Tensor], tuple[Numbers, Numbers, Numbers]]


@dataclass
class Counts:
    """Right, wrongly found and missed spans of one slot."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def scores(self) -> dict[str, float]:
        """Precision, recall and F1 with the number of annotated spans."""
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        return {
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "f1": round(2 * precision * recall / max(1e-9, precision + recall), 4),
            "spans": self.right + self.missed,
        }


@dataclass
class Evaluation:
    """Everything counted over a set of requests."""

    slots: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    places: Counts = field(default_factory=Counts)
    intents: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def f1(self) -> float:
        """Micro F1: span, slot and code must all be right."""
        total = Counts()
        for counts in self.slots.values():
            total.right += counts.right
            total.wrong += counts.wrong
            total.missed += counts.missed
        return total.scores()["f1"]

    @property
    def span_f1(self) -> float:
        """Micro F1 of spans and slots, whatever the code."""
        return self.places.scores()["f1"]

    @property
    def intent_accuracy(self) -> float:
        """Share of requests whose intent is right."""
        right = sum(count for (wanted, found), count in self.intents.items() if wanted == found)
        return round(right / max(1, sum(self.intents.values())), 4)

    def as_json(self) -> dict[str, Any]:
        """The report: overall, per slot, and intents wanted against found."""
        confusion = {intent: {} for intent in INTENTS}  # type: dict[str, dict[str, int]]
        for (wanted, found), count in sorted(self.intents.items()):
            confusion[wanted][found] = count
        return {
            "f1": self.f1,
            "spanF1": self.span_f1,
            "intentAccuracy": self.intent_accuracy,
            "slots": {slot: self.slots[slot].scores() for slot in (*SLOTS, "ask") if slot in self.slots},
            "intents": confusion,
        }


def network_forward(network: torch.nn.Module) -> Forward:
    """The network as a function of tensors, in evaluation mode."""

    def forward(ids: torch.Tensor, mask: torch.Tensor) -> tuple[Numbers, Numbers, Numbers]:
        network.eval()
        with torch.no_grad():
            bio, code, intent = network(ids, mask)
        return bio.numpy(), code.numpy(), intent.numpy()

    return forward


def logits_of(forward: Forward, examples: Sequence[Encoded]) -> list[tuple[Numbers, Numbers, Numbers]]:
    """Logits of every example without padding, in the order given."""
    order = sorted(range(len(examples)), key=lambda at: len(examples[at].tokens))
    found: list[tuple[Numbers, Numbers, Numbers] | None] = [None] * len(examples)
    for start in range(0, len(order), _BATCH):
        chosen = order[start : start + _BATCH]
        batch = collate([examples[at] for at in chosen])
        bio, code, intent = (numpy.asarray(part) for part in forward(batch.ids, batch.mask))
        for row, at in enumerate(chosen):
            length = len(examples[at].tokens)
            found[at] = (bio[row, :length], code[row, :length], intent[row])
    return [logits for logits in found if logits is not None]


def evaluate(
    forward: Forward, requests: Iterable[Request], encoder: Encoder, heat: Temperatures = Temperatures()
) -> Evaluation:
    """Counts what is right and wrong over annotated requests."""
    examples = [encoder.encode(request) for request in requests]
    result = Evaluation()
    for example, logits in zip(examples, logits_of(forward, examples)):
        count_reading(result, example, read(*logits, encoder.labels, heat), encoder.labels)
    return result


def count_reading(result: Evaluation, example: Encoded, reading: Reading, labels: Labels) -> None:
    """Adds one request's right and wrong spans to the counts."""
    result.intents[(example.request.intent, reading.intent)] += 1
    wanted = _wanted(example, labels)
    found = _found(reading)
    for slot in {item[2] for item in wanted | found}:
        mine = {item for item in found if item[2] == slot}
        right = {item for item in wanted if item[2] == slot}
        result.slots[slot].right += len(mine & right)
        result.slots[slot].wrong += len(mine - right)
        result.slots[slot].missed += len(right - mine)
    places, wanted_places = {item[:3] for item in found}, {item[:3] for item in wanted}
    result.places.right += len(places & wanted_places)
    result.places.wrong += len(places - wanted_places)
    result.places.missed += len(wanted_places - places)


def _found(reading: Reading) -> set[tuple[int, int, str, str]]:
    found = set()
    for span in reading.spans:
        codes = {slot: code for slot, code, _ in span.codes}
        for slot in span.label.split("+"):
            found.add((span.first, span.end, slot, codes.get(slot, "")))
    return found


def _wanted(example: Encoded, labels: Labels) -> set[tuple[int, int, str, str]]:
    wanted = set()
    for start, end, piece in example.request.spans():
        inside = [at for at, token in enumerate(example.tokens) if token.start < end and token.end > start]
        if not inside:
            continue
        codes = dict(labels.codes[code].split(":", 1) for code in labels.codes_of(piece))
        for slot in _slots_of(piece.values):
            code = codes.get(FAMILY_OF_SLOT.get(slot, ""), "")
            wanted.add((inside[0], inside[-1] + 1, slot, code))
    return wanted


def _slots_of(values: Iterable[tuple[str, str]]) -> list[str]:
    if any(value == "?" for _, value in values):
        return ["ask"]
    return sorted({slot for slot, _ in values})
