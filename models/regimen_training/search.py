"""Budgeted search of settings: successive halving (Jamieson and Talwalkar 2016) over random draws."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Callable, Mapping, Sequence

#: Trains with settings for so many steps and gives a score, higher is better.
Trial = Callable[[Mapping[str, float], int], float]


@dataclass(frozen=True)
class Tried:
    """One setting with its steps and score."""

    settings: Mapping[str, float]
    steps: int
    score: float


def successive_halving(
    space: Mapping[str, Sequence[float]], trial: Trial, draws: int, first_steps: int, budget: int, seed: int
) -> list[Tried]:
    """Tries `draws` random settings briefly, keeps the better half with twice the steps, until the budget of steps
    is spent or one is left; every trial is returned, best last round first."""
    rng = random.Random(seed)
    pool: list[Mapping[str, float]] = []
    for _ in range(draws * 10):
        drawn = {name: rng.choice(list(values)) for name, values in space.items()}
        if drawn not in pool and len(pool) < draws:
            pool.append(drawn)
    tried: list[Tried] = []
    steps, spent = first_steps, 0
    while pool and spent + steps * len(pool) <= budget:
        round_ = sorted((Tried(one, steps, trial(one, steps)) for one in pool), key=lambda done: -done.score)
        tried = round_ + tried
        spent += steps * len(pool)
        if len(pool) == 1:
            break
        pool = [done.settings for done in round_[: max(1, len(pool) // 2)]]
        steps *= 2
    return tried
