"""Self-training (pseudo-labels, Lee 2013): a network annotates texts, and what it is sure of trains the next one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Sequence

from torch import nn

from regimen_training.loop import Outcome
from regimen_training.runs import Run

from .corpus import CorpusError, Piece, Request
from .decoding import FoundSpan, Numbers, Reading, Temperatures, read, softmax
from .encoding import Encoded
from .evaluation import logits_of, network_forward
from .labels import ASK, FAMILY_OF_SLOT
from .training import Corpus, Settings, fit

#: Value of a slot whose number the network does not read; only its place is learned.
_AS_SAID = "as-said"


@dataclass(frozen=True)
class Trust:
    """`bar`: how sure the teacher must be of every token, code and the intent (0 to 1); `share`: how much of what is
    drawn in training it annotated."""

    bar: float = 0.4
    share: float = 0.2


def pseudo_labelled(teacher: nn.Module, texts: Sequence[Request], corpus: Corpus, bar: float) -> list[Request]:
    """The texts that the teacher is sure of throughout, with its annotation; left out are texts of the development set,
    and those that people annotated, who know better."""
    annotated = {request.text for request in (*corpus.dev, *corpus.seeds)}
    examples = [corpus.encoder.encode(text) for text in texts if text.text not in annotated]
    examples = [example for example in examples if example.tokens]
    found = []
    for example, (bio, code, intent) in zip(examples, logits_of(network_forward(teacher), examples)):
        reading = read(bio, code, intent, corpus.labels, Temperatures())
        if _surest(reading, bio) >= bar:
            found.append(_annotated(example, reading))
    return found


def self_train(
    teacher: nn.Module,
    texts: Sequence[Request],
    corpus: Corpus,
    settings: Settings,
    trust: Trust,
    run: Run | None = None,
) -> Outcome:
    """Trains a network from nothing on the annotated requests and those the teacher is sure of; raises `CorpusError`
    where it is sure of none."""
    found = pseudo_labelled(teacher, texts, corpus, trust.bar)
    if not found:
        raise CorpusError(f"The teacher is sure of none of the {len(texts)} texts: lower the bar of {trust.bar}.")
    return fit(mixed(corpus, found, trust.share), settings, run)


def mixed(corpus: Corpus, found: Sequence[Request], share: float) -> Corpus:
    """The corpus with the found requests, repeated until they are about a `share` of all."""
    times = max(1, round(share / (1 - share) * len(corpus.seeds) / len(found)))
    return replace(corpus, seeds=[*corpus.seeds, *(list(found) * times)])


def _surest(reading: Reading, bio: Numbers) -> float:
    """The least of all the confidences in a reading."""
    codes = [confidence for span in reading.spans for _, _, confidence in span.codes]
    return min(float(softmax(bio, 1.0).max(axis=-1).min()), reading.intent_confidence, *codes, 1.0)


def _annotated(example: Encoded, reading: Reading) -> Request:
    text, at = example.request.text, 0
    pieces: list[Piece] = []
    for span in reading.spans:
        start, end = example.tokens[span.first].start, example.tokens[span.end - 1].end
        pieces += [Piece(text[at:start]), Piece(text[start:end], _values(span))]
        at = end
    pieces.append(Piece(text[at:]))
    return Request(reading.intent, tuple(piece for piece in pieces if piece.text), example.request.language)


def _values(span: FoundSpan) -> tuple[tuple[str, str], ...]:
    if span.label == ASK:
        return ((ASK, "?"),)
    codes = {slot: code for slot, code, _ in span.codes}
    values: list[tuple[str, str]] = []
    for slot in span.label.split("+"):
        code = codes.get(slot, _AS_SAID)
        if FAMILY_OF_SLOT.get(slot) == "target":
            quantity, way = code.split(":")
            code = f"{quantity}:level:0" if way == "level" else f"{quantity}:change:{'-' if way == 'decrease' else ''}0"
        values += [(slot, day) for day in code.split("+")] if slot in ("day", "notDay") else [(slot, code)]
    return tuple(values)
