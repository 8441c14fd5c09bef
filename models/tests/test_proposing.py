"""A short training of the proposing model on plans of thirty people."""

from __future__ import annotations

import json
import tempfile
import unittest
from pathlib import Path

import torch

from proposing.command import Order, split, train_proposing
from proposing.data import Feedback, collate, encode, load_records
from proposing.words import MAX_TOKENS, WORDS_PER_TOKEN, build_vocabulary, person_tokens
from regimen_training.checksums import sha256_of
from regimen_training.lora import add_adapters, merge_adapters
from regimen_training.seeding import seed_everything
from proposing.network import NetworkSettings, ProposingNetwork

PLANS = Path(__file__).parent / "plans.sample.jsonl"


class ProposingTest(unittest.TestCase):
    """Words, weights and the whole way."""

    def setUp(self) -> None:
        self.records = load_records(PLANS)
        self.vocabulary = build_vocabulary(self.records)

    def test_every_word_of_the_data_has_an_id(self) -> None:
        """Only padding is 0, and the last token asks for sessions."""
        for record in self.records:
            tokens = person_tokens(record["person"])
            self.assertLessEqual(len(tokens), MAX_TOKENS)
            self.assertEqual(tokens[-1], ("plan",))
            for token in tokens:
                ids = self.vocabulary.ids(token)
                self.assertEqual(len(ids), WORDS_PER_TOKEN)
                self.assertEqual(sum(one > 0 for one in ids), len(token))

    def test_feedback_weighs_what_was_enjoyed(self) -> None:
        """Imitation takes all alike; feedback takes a session rated 5 before a missed one."""
        plain = encode(self.records, self.vocabulary)
        self.assertEqual({session.weight for one in plain for week in one.weeks for session in week}, {1.0})
        weighed = encode(self.records, self.vocabulary, Feedback(liking=1.0))
        for record, example in zip(self.records, weighed):
            told = [s for week in sorted({s["week"] for s in record["sessions"]}) for s in record["sessions"] if s["week"] == week]
            for session, encoded in zip(told, (one for week in example.weeks for one in week)):
                if not session["done"] or session["enjoyment"] == 1:
                    self.assertLess(encoded.weight, 0.4)
                elif session["enjoyment"] == 5:
                    self.assertGreater(encoded.weight, 2.7)

    def test_looks_back_only_and_merged_adapters_change_nothing(self) -> None:
        """A later session changes no earlier answer; folding adapters in keeps all answers."""
        seed_everything(1)
        network = ProposingNetwork(NetworkSettings(), self.vocabulary).eval()
        batch = collate(encode(self.records[:2], self.vocabulary), len(self.vocabulary.templates), None)
        first = int(batch.first[0])
        changed = batch.ids.clone()
        changed[0, first + 1 :] = 1
        with torch.no_grad():
            before, after = network(batch.ids, batch.mask)[0], network(changed, batch.mask)[0]
            self.assertLess(float((before[0, : first + 1] - after[0, : first + 1]).abs().max()), 1e-5)
            self.assertGreater(add_adapters(network), 0)
            for name, parameter in network.named_parameters():
                if name.endswith(".up"):
                    parameter.normal_(std=0.05)
            adapted = network(batch.ids, batch.mask)[0]
            self.assertGreater(merge_adapters(network), 0)
            self.assertLess(float((adapted - network(batch.ids, batch.mask)[0]).abs().max()), 1e-4)

    def test_trains_and_writes_a_whole_folder(self) -> None:
        """No person is in both parts; the manifest's checksums are those of the files; weights fit in 1.5 MB."""
        parts = split(self.records)
        learn, hold = ({record["index"] for record in part} for part in (parts.learn, parts.hold))
        self.assertFalse(learn & hold)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            order = Order(PLANS, 50, 5.0, 7, folder / "model", folder / "runs", "0.0.1", "off")
            metrics = train_proposing(order)
            self.assertLess(metrics["int8"]["logLoss"], metrics["firstLoss"])
            manifest = json.loads((folder / "model/manifest.json").read_text(encoding="utf-8"))
            self.assertEqual((manifest["kind"], manifest["suggestionUse"]), ("proposing", "off"))
            for listed in manifest["files"].values():
                self.assertEqual(sha256_of(folder / "model" / listed["path"]), listed["sha256"])
            self.assertLess(manifest["files"]["model"]["bytes"], 1_500_000)


if __name__ == "__main__":
    unittest.main()
