"""Ways of training side by side: the same steps, the same seeds, the same development set, a baseline among them."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import Any, Callable, Iterator, Sequence

from torch import nn

from .committee import distil, worth_labelling
from .corpus import Request
from .evaluation import evaluate, network_forward
from .losses import HeadWeights
from .phrases import phrase_bank
from .pretraining import pretrain
from .selftraining import Trust, self_train
from .training import DATA, Corpus, Settings, fit

#: Steps of pre-training as a share of those that follow, which are not fewer for it.
_BEFORE = 0.2


@dataclass(frozen=True)
class Given:
    """What some ways need beside the corpus: networks that teach, and texts without annotation."""

    teachers: Sequence[nn.Module] = ()
    texts: Sequence[Request] = ()
    trust: Trust = Trust()


#: Trains one network in one way.
Way = Callable[[Corpus, Settings, Given], nn.Module]


def compared(
    ways: Sequence[str], seeds: Sequence[int], corpus: Corpus, settings: Settings, given: Given
) -> Iterator[dict[str, Any]]:
    """Trains in every way with every seed and gives the figures on the development set, whole and by language."""
    for way in ways:
        for seed in seeds:
            network = WAYS[way](corpus, replace(settings, seed=seed), given)
            yield {"way": way, "seed": seed, "steps": settings.loop.steps, **figures(network, corpus)}


def figures(network: nn.Module, corpus: Corpus) -> dict[str, dict[str, float]]:
    """F1 with and without codes and the intents that are right, on all of the development set and on each language."""
    found = {}
    for language in ("all", "en", "zh"):
        dev = [request for request in corpus.dev if language in ("all", request.language)]
        result = evaluate(network_forward(network), dev, corpus.encoder)
        found[language] = {"f1": result.f1, "spanF1": result.span_f1, "intentAccuracy": result.intent_accuracy}
    return found


def with_seeds(corpus: Corpus, seeds: list[Request]) -> Corpus:
    """The corpus with other requests to learn from; words of the rest are not lent to them either."""
    return replace(corpus, seeds=seeds, bank=phrase_bank(DATA / "phrases", seeds))


def _labels(corpus: Corpus, settings: Settings, _: Given) -> nn.Module:
    return fit(corpus, settings).network


def _pretrained(corpus: Corpus, settings: Settings, given: Given) -> nn.Module:
    before = shortened(settings, _BEFORE)
    return fit(corpus, settings, start=pretrain(corpus, given.texts, before).network).network


def _self_trained(corpus: Corpus, settings: Settings, given: Given) -> nn.Module:
    return self_train(given.teachers[0], given.texts, corpus, settings, given.trust).network


def _distilled(corpus: Corpus, settings: Settings, given: Given) -> nn.Module:
    return distil(given.teachers, corpus, settings, None).network


def _of_language(language: str) -> Way:
    def train(corpus: Corpus, settings: Settings, _: Given) -> nn.Module:
        mine = [request for request in corpus.seeds if request.language == language]
        return fit(with_seeds(corpus, mine), settings).network

    return train


def _heads(weights: HeadWeights) -> Way:
    return lambda corpus, settings, _: fit(corpus, replace(settings, head_weights=weights)).network


def _third(corpus: Corpus, settings: Settings, _: Given) -> nn.Module:
    return fit(with_seeds(corpus, _start_and_rest(corpus, settings)[0]), settings).network


def _chosen(corpus: Corpus, settings: Settings, _: Given) -> nn.Module:
    """A sixth more, chosen by two networks that learned from the third for half the steps."""
    start, rest = _start_and_rest(corpus, settings)
    small, short = with_seeds(corpus, start), shortened(settings, 0.5)
    members = [fit(small, replace(short, seed=settings.seed + more)).network for more in (100, 200)]
    more = worth_labelling(members, rest, corpus, len(corpus.seeds) // 6)
    return fit(with_seeds(corpus, [*start, *more]), settings).network


def _at_random(corpus: Corpus, settings: Settings, _: Given) -> nn.Module:
    start, rest = _start_and_rest(corpus, settings)
    return fit(with_seeds(corpus, [*start, *rest[: len(corpus.seeds) // 6]]), settings).network


def _start_and_rest(corpus: Corpus, settings: Settings) -> tuple[list[Request], list[Request]]:
    """A third of the requests to start from, and the others, shuffled by the seed."""
    shuffled = random.Random(settings.seed).sample(corpus.seeds, len(corpus.seeds))
    return shuffled[: len(shuffled) // 3], shuffled[len(shuffled) // 3 :]


def shortened(settings: Settings, share: float) -> Settings:
    """The settings with a share of their steps."""
    return with_steps(settings, max(1, round(settings.loop.steps * share)))


def with_steps(settings: Settings, steps: int) -> Settings:
    """The settings with so many steps and one look at the development set, after the last."""
    loop = replace(settings.loop, steps=steps, warmup=min(100, max(1, steps // 4)), evaluate_every=steps)
    return replace(settings, loop=loop)


WAYS: dict[str, Way] = {
    "labels": _labels,
    "pretrained": _pretrained,
    "self-trained": _self_trained,
    "distilled": _distilled,
    "english": _of_language("en"),
    "chinese": _of_language("zh"),
    "without-intents": _heads(HeadWeights(intent=0.0)),
    "without-codes": _heads(HeadWeights(code=0.0)),
    "double-heads": _heads(HeadWeights(code=0.5, intent=0.4)),
    "third": _third,
    "chosen": _chosen,
    "at-random": _at_random,
}

#: The ways that need a network that teaches.
TAUGHT = ("self-trained", "distilled")
