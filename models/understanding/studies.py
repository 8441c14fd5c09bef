"""What can be asked of networks of earlier runs, or of short ones, without making a model of them."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path
from typing import Any, Iterator, Mapping, Sequence

from torch import nn

from regimen_training.prune import Pruning
from regimen_training.search import Tried, successive_halving

from .committee import worth_labelling
from .comparing import TAUGHT, Given, compared, with_steps
from .evaluation import evaluate, network_forward
from .keeping import UnlikeNetworks, kept_members, kept_network
from .training import Corpus, Settings, fit, load_corpus, refining
from .unlabelled import plain, plain_lines, unlabelled

#: What a search draws from.
SPACE: Mapping[str, Sequence[float]] = {
    "learning_rate": (5e-4, 1e-3, 2e-3, 4e-3),
    "dropout": (0.1, 0.15, 0.25),
    "ngram_dropout": (0.1, 0.2, 0.3),
    "hidden_phrases": (0.1, 0.3, 0.5),
}


def select_texts(runs: Sequence[Path], texts: Path, count: int) -> list[str]:
    """The plain texts of a file, one a line, that the networks of the runs disagree about most."""
    members, labels = kept_members(runs)
    # A language is for reporting only, and the file may mix them.
    requests = [plain(text, "en") for text in plain_lines(texts)]
    return [one.text for one in worth_labelling(members, requests, load_corpus().labelled(labels), count)]


def pruned_scores(run: Path, shares: Sequence[float], steps: int = 0, seed: int = 11) -> list[dict[str, float]]:
    """F1 on the development set without the given shares of smallest weights, after `steps` of training the rest."""
    network, labels = kept_network(run)
    corpus = load_corpus().labelled(labels)
    scores = []
    for share in shares:
        smaller: nn.Module = copy.deepcopy(network)
        pruning = Pruning(smaller, share)
        if steps:
            settings = with_steps(refining(Settings(seed=seed, network=network.settings)), steps)
            smaller = fit(corpus, settings, start=smaller, held=pruning.apply).network
        found = evaluate(network_forward(smaller), corpus.dev, corpus.encoder)
        sparsity = round(pruning.sparsity(smaller), 4)
        scores.append({"share": share, "sparsity": sparsity, "steps": steps, "f1": found.f1})
    return scores


def compared_ways(
    ways: Sequence[str], seeds: Sequence[int], steps: int, teachers: Sequence[Path], texts: Sequence[Path]
) -> Iterator[dict[str, Any]]:
    """The figures of ways of training; networks of the runs teach, where a way needs teachers."""
    corpus = load_corpus()
    members, corpus = _taught_by(teachers, corpus)
    needing = [way for way in ways if way in TAUGHT]
    if needing and not members:
        raise UnlikeNetworks(f"Nobody teaches the way {needing[0]}: give the id of a run.")
    yield from compared(ways, seeds, corpus, with_steps(Settings(), steps), Given(members, unlabelled(texts)))


def _taught_by(teachers: Sequence[Path], corpus: Corpus) -> tuple[Sequence[nn.Module], Corpus]:
    if not teachers:
        return [], corpus
    members, labels = kept_members(teachers)
    return members, corpus.labelled(labels)


def search_settings(corpus: Corpus, base: Settings, draws: int, first_steps: int, budget: int) -> list[Tried]:
    """Tries settings of `SPACE` on short trainings within a budget of steps, best of the longest first."""

    def trial(drawn: Mapping[str, float], steps: int) -> float:
        return fit(corpus, _with(base, drawn, steps)).score

    return successive_halving(SPACE, trial, draws, first_steps, budget, base.seed)


def _with(base: Settings, drawn: Mapping[str, float], steps: int) -> Settings:
    rate = drawn["learning_rate"]
    loop = replace(base.loop, steps=steps, warmup=max(1, steps // 4), evaluate_every=steps, learning_rate=rate)
    network = replace(base.network, dropout=drawn["dropout"], ngram_dropout=drawn["ngram_dropout"])
    return replace(base, loop=loop, network=network, hidden_phrases=drawn["hidden_phrases"])
