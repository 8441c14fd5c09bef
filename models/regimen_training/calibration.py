"""Temperature scaling (Guo et al. 2017): one number that makes confidences mean what they say."""

from __future__ import annotations

import numpy
from numpy.typing import NDArray

_TRIED = numpy.exp(numpy.linspace(numpy.log(0.25), numpy.log(4.0), 81))


def fitted_temperature(logits: NDArray[numpy.float32], right: NDArray[numpy.int64]) -> float:
    """The temperature with the least negative log-likelihood of the right classes; 1 where there are none."""
    if len(right) == 0:
        return 1.0
    losses = [_loss(logits, right, float(heat)) for heat in _TRIED]
    return round(float(_TRIED[int(numpy.argmin(losses))]), 4)


def _loss(logits: NDArray[numpy.float32], right: NDArray[numpy.int64], heat: float) -> float:
    scaled = logits / heat
    top = scaled.max(axis=1, keepdims=True)
    norm = top[:, 0] + numpy.log(numpy.exp(scaled - top).sum(axis=1))
    return float((norm - scaled[numpy.arange(len(right)), right]).mean())
