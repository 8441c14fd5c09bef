"""`train.py proposing`: from a file of solved plans to a folder that the product can load."""

from __future__ import annotations

import copy
import random
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Callable, Sequence, cast

import torch
from torch import nn

from regimen_training.checksums import sha256_of
from regimen_training.loop import Loss, LoopSettings, Outcome, train
from regimen_training.lora import add_adapters, merge_adapters
from regimen_training.runs import Run
from regimen_training.seeding import seed_everything

from .data import Example, Feedback, Record, collate, encode, load_records
from .losses import baselines, chances_of, foreseen, loss_of
from .network import NetworkSettings, ProposingNetwork
from .release import MODEL_ID, Trained, release
from .words import Vocabulary, build_vocabulary

_BATCH = 32
#: Every so manieth person is kept out of training, to choose the step by.
_HELD_OUT = 8
_LOOP = LoopSettings(steps=1500, warmup=100, learning_rate=1e-3, table_pace=1.0, weight_decay=0.05, evaluate_every=50, patience=5)
_REFINING = replace(_LOOP, steps=800, warmup=50, learning_rate=2e-3, patience=4)
_FEEDBACK = Feedback(liking=1.0, reach=3.0)


@dataclass(frozen=True)
class Split:
    """Plans to learn from and plans to choose the step by; no person is in both."""

    learn: list[Record]
    hold: list[Record]


def split(records: Sequence[Record]) -> Split:
    """By person."""
    return Split(
        learn=[record for record in records if record["index"] % _HELD_OUT != 0],
        hold=[record for record in records if record["index"] % _HELD_OUT == 0],
    )


@dataclass(frozen=True)
class Order:
    """What to train from, for how long, and where everything goes."""

    plans: Path
    steps: int | None
    minutes: float
    seed: int
    out: Path
    runs: Path
    version: str
    use: str


def train_proposing(order: Order) -> dict[str, Any]:
    """Imitates the optimiser, then refines by feedback through low-rank adapters; writes the refined model's folder, and the
    imitating one's into the run."""
    chance = seed_everything(order.seed)
    records = load_records(order.plans)
    parts = split(records)
    vocabulary = build_vocabulary(parts.learn)
    settings = NetworkSettings()
    data = sha256_of(order.plans)
    run = Run(order.runs, MODEL_ID, _settings_of(order, settings), data)
    stages = _Stages(parts, vocabulary, chance, order, run)
    first = stages.fitted(ProposingNetwork(settings, vocabulary), _LOOP, Feedback(), "imitation")
    imitating = cast(ProposingNetwork, copy.deepcopy(first.network))
    refined = copy.deepcopy(first.network)
    adapted = add_adapters(refined, rank=8, alpha=16.0)
    second = stages.fitted(refined, _REFINING, _FEEDBACK, "feedback")
    merge_adapters(second.network)
    hold = encode(parts.hold, vocabulary)
    figures: dict[str, Any] = {
        **baselines(encode(parts.learn, vocabulary), hold, len(vocabulary.templates)),
        "imitation": foreseen(chances_of(imitating, hold, len(vocabulary.templates)), hold),
        "steps": {"imitation": first.step, "feedback": second.step},
        "firstLoss": first.first_loss,
        "adapterNumbers": adapted,
    }
    common = Trained(MODEL_ID, imitating, vocabulary, records, parts.hold, figures, data, order.use)
    release(replace(common, model_id="proposing-imitation", use="off"), run.folder / "imitation", run, order.version)
    final = replace(common, network=cast(ProposingNetwork, second.network))
    metrics = release(final, order.out, run, order.version)
    run.finish(metrics, {"model": order.out / "model.onnx", "evaluation": order.out / "evaluation.json"})
    return metrics


def _settings_of(order: Order, network: NetworkSettings) -> dict[str, Any]:
    return {
        "seed": order.seed,
        "steps": order.steps,
        "network": network.as_json(),
        "loop": _LOOP.as_json(),
        "refining": _REFINING.as_json(),
        "feedback": asdict(_FEEDBACK),
    }


@dataclass(frozen=True)
class _Stages:
    """What both stages of the training share."""

    parts: Split
    vocabulary: Vocabulary
    chance: random.Random
    order: Order
    run: Run

    def fitted(self, network: nn.Module, by: LoopSettings, weighted: Feedback, stage: str) -> Outcome:
        """The best network of a stage, by held-out people."""
        learn = encode(self.parts.learn, self.vocabulary, weighted)
        hold = encode(self.parts.hold, self.vocabulary, weighted)
        steps = self.order.steps
        short = by if steps is None else replace(by, steps=steps, warmup=1, evaluate_every=max(1, steps // 2))
        loop = replace(short, minutes=self.order.minutes)
        outcome = train(
            network, _drawing(learn, self.vocabulary, self.chance), _scoring(hold, self.vocabulary, stage), loop, self.run
        )
        print(f"{stage}: best at step {outcome.step}, score {outcome.score:.4f}.", flush=True)
        return outcome


def _drawing(examples: list[Example], vocabulary: Vocabulary, chance: random.Random) -> Callable[[nn.Module], Loss]:
    def next_loss(network: nn.Module) -> Loss:
        batch = collate(chance.choices(examples, k=_BATCH), len(vocabulary.templates), chance)
        return lambda: loss_of(network, batch)

    return next_loss


def _scoring(hold: list[Example], vocabulary: Vocabulary, stage: str) -> Callable[[nn.Module], dict[str, float]]:
    """The score is the (weighted) loss of held-out people's templates, turned round; drawn alike every time."""
    def score(network: nn.Module) -> dict[str, float]:
        network.eval()
        same = random.Random(1)
        with torch.no_grad():
            losses = [
                float(loss_of(network, collate(hold[at : at + 64], len(vocabulary.templates), same), beside=0.0))
                for at in range(0, len(hold), 64)
                for _ in range(3)
            ]
        plain = foreseen(chances_of(network, hold, len(vocabulary.templates)), hold)
        mean = sum(losses) / len(losses)
        return {"score": -mean, f"{stage}Loss": round(mean, 5), **{key: round(value, 5) for key, value in plain.items()}}

    return score
