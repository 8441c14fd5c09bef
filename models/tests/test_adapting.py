"""Adapters, consolidation, pruning, distillation, committees, selection and search, each on numbers known beforehand."""

from __future__ import annotations

import unittest
from collections.abc import Mapping

import numpy
import torch
from torch import nn

from regimen_training.active import most_instructive
from regimen_training.distil import mean_chances, soft_loss
from regimen_training.ensemble import disagreement
from regimen_training.ewc import Anchor
from regimen_training.lora import add_adapters, merge_adapters
from regimen_training.prune import Pruning
from regimen_training.row_adam import RowAdam
from regimen_training.search import successive_halving
from understanding.evaluation import Counts, Evaluation
from understanding.gate import judge


def _network() -> nn.Sequential:
    torch.manual_seed(1)
    return nn.Sequential(nn.Linear(6, 8), nn.ReLU(), nn.Linear(8, 3))


class AdapterTest(unittest.TestCase):
    """Low-rank adapters."""

    def test_nothing_changes_at_first_and_merging_changes_nothing_after(self) -> None:
        """The network with new adapters equals the old one; after learning, the merged one equals the adapted one."""
        network, values = _network(), torch.randn(5, 6)
        before = network(values)
        learning = add_adapters(network, rank=2)
        self.assertEqual(learning, 2 * (6 + 8) + 2 * (8 + 3))
        self.assertTrue(torch.equal(network(values), before))
        optimiser = torch.optim.SGD([p for p in network.parameters() if p.requires_grad], lr=0.02)
        for _ in range(3):
            optimiser.zero_grad()
            (network(values) ** 2).sum().backward()
            optimiser.step()
        adapted = network(values).detach()
        self.assertGreater(float((adapted - before).abs().max()), 0.01)
        self.assertEqual(merge_adapters(network), 2)
        self.assertTrue(torch.allclose(network(values), adapted, atol=1e-5))
        self.assertEqual([type(layer) for layer in network], [nn.Linear, nn.ReLU, nn.Linear])


class ConsolidationTest(unittest.TestCase):
    """Elastic weight consolidation."""

    def test_penalty_is_the_weighted_square_of_the_way_gone(self) -> None:
        """For loss 3w at w=2 the importance is 9; one step aside of 0.5 costs 9 * 0.25 / 2."""
        network = nn.Linear(1, 1, bias=False)
        nn.init.constant_(network.weight, 2.0)
        anchor = Anchor(network, [lambda: (3 * network.weight).sum()])
        self.assertEqual(float(anchor.penalty(network)), 0.0)
        with torch.no_grad():
            network.weight.add_(0.5)
        self.assertAlmostEqual(float(anchor.penalty(network)), 1.125, places=5)


class PruningTest(unittest.TestCase):
    """Magnitude pruning."""

    def test_the_smallest_weights_are_zero_and_stay_so(self) -> None:
        """Half of every layer is zero, also after a step of training and the masks."""
        network = _network()
        largest = float(network[0].weight.abs().max())
        pruning = Pruning(network, 0.5)
        self.assertAlmostEqual(pruning.sparsity(network), 0.5, delta=0.02)
        self.assertEqual(float(network[0].weight.abs().max()), largest)
        optimiser = torch.optim.SGD(network.parameters(), lr=0.1)
        network(torch.randn(4, 6)).sum().backward()
        optimiser.step()
        self.assertLess(pruning.sparsity(network), 0.5)
        pruning.apply(network)
        self.assertAlmostEqual(pruning.sparsity(network), 0.5, delta=0.02)


class CommitteeTest(unittest.TestCase):
    """Several networks as one."""

    def test_soft_loss_is_least_for_the_teacher_itself(self) -> None:
        """A student that answers as its teachers do cannot do better."""
        logits = torch.tensor([[2.0, 0.0, -1.0]])
        chances = mean_chances([logits, logits], 2.0)
        best = float(soft_loss(logits, chances, 2.0))
        self.assertLess(best, float(soft_loss(logits + torch.tensor([[0.0, 1.0, 0.0]]), chances, 2.0)))

    def test_disagreement_is_zero_for_one_mind_and_ln2_for_two(self) -> None:
        """Jensen-Shannon divergence of opposite certainties is the logarithm of two."""
        one, other = numpy.array([[1.0, 0.0]], dtype=numpy.float32), numpy.array([[0.0, 1.0]], dtype=numpy.float32)
        self.assertAlmostEqual(float(disagreement([one, one])[0]), 0.0, places=6)
        self.assertAlmostEqual(float(disagreement([one, other])[0]), float(numpy.log(2)), places=5)

    def test_selection_prefers_doubt_but_not_the_same_text_twice(self) -> None:
        """The twin of a chosen text waits behind a different one of less doubt."""
        texts = ["swim twice a week", "swim twice a week", "my knee hurts"]
        self.assertEqual(most_instructive(texts, [1.0, 0.99, 0.7], 2), [0, 2])


class GateTest(unittest.TestCase):
    """What may be promoted."""

    def test_a_slot_that_forgets_keeps_the_old_model(self) -> None:
        """Better as a whole, but two points worse in one slot: not promoted."""
        before, after = Evaluation(), Evaluation()
        before.slots["goal"], before.slots["kit"] = Counts(50, 50, 50), Counts(90, 10, 10)
        after.slots["goal"], after.slots["kit"] = Counts(70, 30, 30), Counts(88, 12, 12)
        verdict = judge(before, after)
        self.assertFalse(verdict.promoted)
        self.assertEqual(verdict.reasons, ("kit loses 2.0 points of F1",))
        self.assertTrue(judge(before, before).promoted)


class SearchTest(unittest.TestCase):
    """Search within a budget."""

    def test_the_best_setting_is_found_within_the_budget(self) -> None:
        """The largest number wins, and no more steps are spent than were granted."""

        def trial(settings: Mapping[str, float], steps: int) -> float:
            return settings["size"] * steps

        tried = successive_halving({"size": list(range(1, 9))}, trial, draws=8, first_steps=10, budget=240, seed=1)
        self.assertEqual(tried[0].settings["size"], 8)
        self.assertLessEqual(sum(done.steps for done in tried), 240)


class RowAdamTest(unittest.TestCase):
    """The optimiser of embedding tables."""

    def test_rows_without_gradient_rest_and_the_others_move_like_adam(self) -> None:
        """With every row in use it equals AdamW; a row not in use keeps its numbers."""
        mine, theirs = nn.Embedding(4, 3), nn.Embedding(4, 3)
        theirs.weight.data.copy_(mine.weight.data)
        resting = mine.weight.data[3].clone()
        own = RowAdam([mine.weight], lr=0.1, betas=(0.9, 0.98))
        other = torch.optim.AdamW(theirs.parameters(), lr=0.1, betas=(0.9, 0.98), weight_decay=0.0)
        for _ in range(3):
            for table, optimiser in ((mine, own), (theirs, other)):
                optimiser.zero_grad()
                (table(torch.tensor([0, 1, 2])) ** 2).sum().backward()
                optimiser.step()
        self.assertTrue(torch.allclose(mine.weight[:3], theirs.weight[:3], atol=1e-5))
        self.assertTrue(torch.equal(mine.weight[3], resting))


if __name__ == "__main__":
    unittest.main()
