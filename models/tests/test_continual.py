"""Learning from corrections, on a small network and the real corpus."""

from __future__ import annotations

import tempfile
import unittest
from dataclasses import replace
from pathlib import Path

import torch

from regimen_training.seeding import seed_everything
from understanding.committee import worth_labelling
from understanding.continual import ContinualSettings, learn_corrections
from understanding.corpus import parse_request
from understanding.evaluation import evaluate, network_forward
from understanding.keeping import keep_network, kept_network
from understanding.network import NetworkSettings, UnderstandingNetwork
from understanding.training import load_corpus

SMALL = NetworkSettings(width=32, inner=64, layers=1, heads=2, dropout=0.0, word_dropout=0.0, ngram_dropout=0.0)


class ContinualTest(unittest.TestCase):
    """Corrections are learned, the old network is left alone, and only a better one is promoted."""

    @classmethod
    def setUpClass(cls) -> None:
        """One corpus and one untrained network for every test."""
        seed_everything(2)
        cls.corpus = replace(load_corpus(), dev=load_corpus().dev[:6])
        cls.network = UnderstandingNetwork(SMALL, cls.corpus.labels)

    def test_corrections_are_learned_in_each_way(self) -> None:
        """After a few steps the corrected request is read better, and the original weights are as they were."""
        wrong = [parse_request("plan\tno [zorbing]{refuses=boxing} for me", "en")]
        before = {name: value.clone() for name, value in self.network.state_dict().items()}
        for way, rate, steps in (("plain", 1e-2, 25), ("adapters", 3e-2, 25), ("consolidated", 1e-2, 25)):
            settings = ContinualSettings(way=way, steps=steps, batch=4, rank=8, learning_rate=rate, consolidation=1.0)
            learned = learn_corrections(self.network, wrong, self.corpus, self.corpus.dev, settings)
            found = evaluate(network_forward(learned.network), wrong, self.corpus.encoder)
            self.assertEqual(found.intent_accuracy, 1.0, way)
            if way == "adapters":
                # On random frozen weights they cannot learn everything, but with few numbers they learn the intent.
                self.assertLess(learned.learning, 0.1 * sum(value.numel() for value in before.values()))
            else:
                self.assertEqual(found.f1, 1.0, way)
            self.assertEqual(learned.network.state_dict().keys(), before.keys())
        for name, value in self.network.state_dict().items():
            self.assertTrue(torch.equal(value, before[name]))

    def test_a_kept_network_comes_back_as_it_was(self) -> None:
        """Weights, sizes and labels survive the file; a run without weights is named."""
        with tempfile.TemporaryDirectory() as folder:
            with self.assertRaises(FileNotFoundError):
                kept_network(Path(folder))
            keep_network(self.network, self.corpus.labels, Path(folder))
            network, labels = kept_network(Path(folder))
        self.assertEqual(labels, self.corpus.labels)
        for name, value in self.network.state_dict().items():
            self.assertTrue(torch.equal(value, network.state_dict()[name]))

    def test_a_committee_asks_about_requests_it_was_given(self) -> None:
        """As many as are wanted, each once."""
        other = UnderstandingNetwork(SMALL, self.corpus.labels)
        chosen = worth_labelling([self.network, other], self.corpus.dev, self.corpus, 3)
        self.assertEqual(len({request.text for request in chosen} & {one.text for one in self.corpus.dev}), 3)


if __name__ == "__main__":
    unittest.main()
