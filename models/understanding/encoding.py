"""Annotated requests as tensors: ids and mask for the network, labels for its loss."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

import numpy
import torch
from torch import Tensor

from .corpus import INTENTS, Request
from .features import IDS_PER_TOKEN, MAX_TOKENS, ids_of_tokens
from .gazetteer import Gazetteer
from .labels import Labels
from .text import Token, tokenise

#: No code is to be learned for this token and family.
NO_CODE = -100


@dataclass(frozen=True)
class Encoded:
    """One request ready for the network; `codes` are (token, place of the code) pairs."""

    request: Request
    tokens: list[Token]
    ids: list[tuple[int, ...]]
    bio: list[int]
    codes: list[tuple[int, int]]
    intent: int


@dataclass(frozen=True)
class Batch:
    """Several requests padded to the longest; `codes` rows are (request, token, code)."""

    ids: Tensor
    mask: Tensor
    bio: Tensor
    codes: Tensor
    intent: Tensor


@dataclass(frozen=True)
class Encoder:
    """Knows the labels and the phrases of a model."""

    labels: Labels
    gazetteer: Gazetteer

    def encode(self, request: Request, hidden: float = 0.0, rng: random.Random | None = None) -> Encoded:
        """Labels every token of a request; tokens past the network's window are left out.

        In training a `hidden` share of the gazetteer's phrases is overlooked by chance.
        """
        tokens = tokenise(request.text)[:MAX_TOKENS]
        bio = [0] * len(tokens)
        codes: list[tuple[int, int]] = []
        for start, end, piece in request.spans():
            name = self.labels.span_label(piece)
            inside = [at for at, token in enumerate(tokens) if token.start < end and token.end > start]
            wanted = self.labels.codes_of(piece)
            for place, at in enumerate(inside):
                bio[at] = self.labels.bio_index[("I-" if place else "B-") + name]
                codes += [(at, code) for code in wanted]
        ids = ids_of_tokens(tokens, self.gazetteer.hints(tokens, hidden, rng))
        return Encoded(request, tokens, ids, bio, codes, INTENTS.index(request.intent))

    def as_json(self) -> dict[str, Any]:
        """The label file of a model: what its outputs stand for, and the phrases it takes hints from."""
        return {**self.labels.as_json(), "phrases": self.gazetteer.phrases}


def collate(examples: list[Encoded]) -> Batch:
    """Pads examples to one batch."""
    longest = max(1, max(len(example.tokens) for example in examples))
    ids = numpy.zeros((len(examples), longest, IDS_PER_TOKEN), dtype=numpy.int64)
    mask = numpy.zeros((len(examples), longest), dtype=numpy.int64)
    bio = numpy.full((len(examples), longest), NO_CODE, dtype=numpy.int64)
    codes: list[tuple[int, int, int]] = []
    for row, example in enumerate(examples):
        for at, token_ids in enumerate(example.ids):
            ids[row, at, : len(token_ids)] = token_ids
        mask[row, : len(example.tokens)] = 1
        bio[row, : len(example.tokens)] = example.bio
        codes += [(row, at, code) for at, code in example.codes]
    intents = torch.tensor([example.intent for example in examples])
    code_rows = torch.tensor(codes, dtype=torch.int64).reshape(-1, 3)
    return Batch(torch.from_numpy(ids), torch.from_numpy(mask), torch.from_numpy(bio), code_rows, intents)
