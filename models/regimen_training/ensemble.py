"""Several networks as one: their mean answer, and how far they are apart."""

from __future__ import annotations

import numpy
from numpy.typing import NDArray

Numbers = NDArray[numpy.float32]


def mean_of(chances: list[Numbers]) -> Numbers:
    """Mean probabilities of the members."""
    mean: Numbers = numpy.mean(numpy.stack(chances), axis=0)
    return mean


def disagreement(chances: list[Numbers]) -> Numbers:
    """Jensen-Shannon divergence of the members per row, in nats: 0 where all say the same.

    Where it is high the members know nothing for certain, so that the answer should be asked, not assumed.
    """
    of_mean = _entropy(mean_of(chances))
    apart: Numbers = of_mean - numpy.mean(numpy.stack([_entropy(one) for one in chances]), axis=0)
    return apart


def _entropy(chances: Numbers) -> Numbers:
    entropy: Numbers = -(chances * numpy.log(numpy.maximum(chances, 1e-12))).sum(axis=-1)
    return entropy
