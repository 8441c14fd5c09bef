"""Plans as training examples: who asks, what could be chosen, what was chosen, and what became of it."""

from __future__ import annotations

import json
import math
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Mapping, Sequence

import torch
from torch import Tensor

from .words import WORDS_PER_TOKEN, Vocabulary, minutes_word, person_tokens, session_token

Record = Mapping[str, Any]


def load_records(path: Path) -> list[Record]:
    """Every plan of a file that `npm run models:plans` wrote."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@dataclass(frozen=True)
class Session:
    """One chosen session: ids of its token, the right answers of the heads, and how much it counts."""

    ids: list[int]
    template: int
    minutes: int
    band: int
    day: int
    weight: float


@dataclass(frozen=True)
class Example:
    """One plan."""

    person: list[list[int]]
    allowed: list[int]
    weeks: list[list[Session]]


@dataclass(frozen=True)
class Feedback:
    """How strongly what became of a session counts: `liking` of being done and rated, `reach` of what its plan reached
    beside the same person's other plans. Both 0: all sessions alike (imitation)."""

    liking: float = 0.0
    reach: float = 0.0
    most: float = 8.0


def encode(records: Sequence[Record], vocabulary: Vocabulary, feedback: Feedback = Feedback()) -> list[Example]:
    """Examples of all plans, in order."""
    usual = _usual_reach(records)
    return [_example(record, vocabulary, feedback, usual) for record in records]


def _usual_reach(records: Sequence[Record]) -> dict[tuple[int, int], float]:
    reaches: dict[tuple[int, int], list[float]] = {}
    for record in records:
        if record["reach"] is not None:
            reaches.setdefault((record["seed"], record["index"]), []).append(record["reach"])
    return {who: sum(values) / len(values) for who, values in reaches.items()}


def _example(
    record: Record, vocabulary: Vocabulary, feedback: Feedback, usual: Mapping[tuple[int, int], float]
) -> Example:
    place = {name: at for at, name in enumerate(vocabulary.templates)}
    allowed = [place[name] for name in record["candidates"] if name in place]
    reach = record["reach"]
    gain = 0.0 if reach is None else reach - usual[(record["seed"], record["index"])]
    weeks: dict[int, list[Session]] = {}
    for session in record["sessions"]:
        if session["template"] not in place:
            continue
        weeks.setdefault(session["week"], []).append(
            Session(
                ids=vocabulary.ids(session_token(session)),
                template=place[session["template"]],
                minutes=vocabulary.minutes.index(minutes_word(session["minutes"])),
                band=vocabulary.bands.index(session["band"]),
                day=vocabulary.days.index(str(session["day"])),
                weight=_weight(session, gain, feedback),
            )
        )
    people = [vocabulary.ids(token) for token in person_tokens(record["person"])]
    return Example(person=people, allowed=allowed, weeks=list(weeks.values()))


def _weight(session: Mapping[str, Any], gain: float, feedback: Feedback) -> float:
    """exp(advantage): a session missed is worth as little as one rated 1 (advantage-weighted regression)."""
    liked = (session["enjoyment"] - 3) / 2 if session["done"] else -1.0
    return min(feedback.most, math.exp(feedback.liking * liked + feedback.reach * gain))


@dataclass(frozen=True)
class Batch:
    """Examples side by side. `first` is the place of each plan token; sessions follow it, `right` -1 where none is."""

    ids: Tensor
    mask: Tensor
    allowed: Tensor
    first: Tensor
    right: Tensor
    weight: Tensor


def collate(examples: Sequence[Example], templates: int, chance: random.Random | None) -> Batch:
    """One week of each plan; with `chance` a random one in random order, so that the first answer is any of its sessions."""
    chosen: list[list[Session]] = []
    for example in examples:
        week = list(chance.choice(example.weeks) if chance else example.weeks[-1]) if example.weeks else []
        if chance:
            chance.shuffle(week)
        chosen.append(week)
    rows = [[*one.person, *(session.ids for session in week)] for one, week in zip(examples, chosen)]
    length, most = max(map(len, rows)), max(1, max(map(len, chosen)))
    empty = [0] * WORDS_PER_TOKEN
    allowed = torch.zeros(len(rows), templates, dtype=torch.bool)
    right = torch.full((len(rows), most, 4), -1, dtype=torch.long)
    weight = torch.zeros(len(rows), most)
    for at, (one, week) in enumerate(zip(examples, chosen)):
        allowed[at, one.allowed] = True
        for place, session in enumerate(week):
            allowed[at, session.template] = True
            right[at, place] = torch.tensor([session.template, session.minutes, session.band, session.day])
            weight[at, place] = session.weight
    return Batch(
        ids=torch.tensor([row + [empty] * (length - len(row)) for row in rows]),
        mask=torch.tensor([[1] * len(row) + [0] * (length - len(row)) for row in rows]),
        allowed=allowed,
        first=torch.tensor([len(one.person) - 1 for one in examples]),
        right=right,
        weight=weight,
    )
