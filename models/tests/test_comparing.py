"""Ways of training side by side, on a small network and a small part of the corpus."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
import unittest
from dataclasses import replace
from pathlib import Path

import train
from regimen_training.seeding import seed_everything
from understanding.comparing import TAUGHT, WAYS, Given, compared, with_seeds, with_steps
from understanding.encoding import collate
from understanding.keeping import keep_network
from understanding.losses import HeadWeights, task_loss
from understanding.network import NetworkSettings, UnderstandingNetwork
from understanding.selftraining import Trust
from understanding.studies import pruned_scores
from understanding.training import Settings, load_corpus
from understanding.unlabelled import unmarked

SMALL = with_steps(Settings(batch=4, network=NetworkSettings(width=32, inner=64, layers=1, heads=2)), 2)


class ComparingTest(unittest.TestCase):
    """Every way trains, and only as it says."""

    @classmethod
    def setUpClass(cls) -> None:
        """A few requests of both languages."""
        whole = load_corpus()
        cls.corpus = replace(whole, seeds=whole.seeds[:24] + whole.seeds[-24:], dev=whole.dev[:6] + whole.dev[-6:])
        cls.texts = [unmarked(request) for request in whole.seeds[24:48]]
        seed_everything(4)
        cls.teacher = UnderstandingNetwork(SMALL.network, whole.labels)

    def test_every_way_gives_its_figures(self) -> None:
        """One line a way and seed, with both languages; equal ways and seeds give equal figures."""
        given = Given([self.teacher], self.texts, Trust(bar=0.0))
        found = list(compared([*WAYS, "labels"], [3], self.corpus, SMALL, given))
        self.assertEqual([one["way"] for one in found], [*WAYS, "labels"])
        self.assertTrue(all({"all", "en", "zh"} <= one.keys() and one["steps"] == 2 for one in found))
        self.assertEqual(found[0], found[-1])

    def test_words_of_requests_left_out_are_not_lent(self) -> None:
        """The bank of a part of the corpus holds no phrase that only the rest knows."""
        part = self.corpus.seeds[:3]
        own = {piece.text for request in part for _, _, piece in request.spans()}
        others = {piece.text for request in self.corpus.seeds[3:] for _, _, piece in request.spans()}
        bank = with_seeds(self.corpus, part).bank
        lent = {piece.text for language in bank.values() for pieces in language.values() for piece in pieces}
        empty = with_seeds(self.corpus, []).bank
        known = {piece.text for language in empty.values() for pieces in language.values() for piece in pieces}
        self.assertLessEqual(own, lent)
        self.assertEqual(lent & (others - known - own), set())

    def test_a_head_of_no_weight_learns_nothing(self) -> None:
        """The loss pulls at the head that counts, not at the one that does not."""
        batch = collate([self.corpus.encoder.encode(request) for request in self.corpus.seeds])
        self.teacher.zero_grad()
        outputs = self.teacher(batch.ids, batch.mask)
        task_loss(outputs, batch, self.corpus.labels, HeadWeights(code=0.0, intent=1.0)).backward()
        pulls = [float(head.weight.grad.abs().max()) for head in (self.teacher.code, self.teacher.intent)]
        self.teacher.zero_grad()
        self.assertEqual(pulls[0], 0.0)
        self.assertGreater(pulls[1], 0.0)

    def test_the_command_knows_every_way(self) -> None:
        """Its choices are the ways there are."""
        self.assertEqual(train._WAYS, tuple(WAYS))
        self.assertLessEqual(set(TAUGHT), set(WAYS))

    def test_who_is_taught_needs_a_teacher(self) -> None:
        """A sentence and status 2 without one."""
        wrong = io.StringIO()
        with contextlib.redirect_stderr(wrong):
            status = train.main(["compare", "--way", "distilled", "--steps", "1"])
        self.assertEqual(status, 2)
        self.assertIn("distilled", wrong.getvalue())

    def test_transfer_prints_a_line_for_each(self) -> None:
        """One language, the other, and both."""
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            status = train.main(["transfer", "--steps", "1"])
        self.assertEqual(status, 0)
        ways = [json.loads(line)["way"] for line in out.getvalue().splitlines()]
        self.assertEqual(ways, ["english", "chinese", "labels"])

    def test_what_was_pruned_stays_pruned_while_the_rest_learns(self) -> None:
        """Two steps later the same half is zero."""
        with tempfile.TemporaryDirectory() as name:
            keep_network(self.teacher, self.corpus.labels, Path(name))
            found = pruned_scores(Path(name), [0.5], steps=2)[0]
        self.assertAlmostEqual(found["sparsity"], 0.5, delta=0.02)
        self.assertEqual(found["steps"], 2)


if __name__ == "__main__":
    unittest.main()
