"""A short training really learns, and everything a promotion needs is written."""

from __future__ import annotations

import json
import tempfile
import unittest
from dataclasses import replace
from datetime import date
from pathlib import Path

import torch
from torch import nn

from regimen_training.adversarial import EmbeddingAttack
from regimen_training.calibration import fitted_temperature
from regimen_training.checksums import sha256_of
from regimen_training.runs import Run
from understanding.network import NetworkSettings
from understanding.release import release
from understanding.training import Settings, fit, load_corpus

SMALL = Settings(batch=16, network=NetworkSettings(width=32, inner=64, layers=2, heads=2))


class TrainingTest(unittest.TestCase):
    """Fifty steps on the real corpus."""

    def test_loss_falls_and_the_artefact_is_whole(self) -> None:
        """Loss falls by a fifth at least; the manifest's checksums are those of the files."""
        corpus = load_corpus()
        corpus = replace(corpus, dev=corpus.dev[:20])
        settings = replace(SMALL, loop=replace(SMALL.loop, steps=50, warmup=5, evaluate_every=25))
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            run = Run(folder / "runs", "small", settings.as_json(), corpus.sha256)
            outcome = fit(corpus, settings, run)
            self.assertLess(outcome.last_loss, 0.8 * outcome.first_loss)
            self.assertEqual([point["step"] for point in run.curves()], [25, 50])
            release(outcome.network, corpus, folder / "model", run, "0.0.1")  # type: ignore[arg-type]
            manifest = json.loads((folder / "model/manifest.json").read_text(encoding="utf-8"))
            for entry in manifest["files"].values():
                path = folder / "model" / entry["path"]
                self.assertEqual((entry["sha256"], entry["bytes"]), (sha256_of(path), path.stat().st_size))

    def test_equal_seeds_give_equal_weights(self) -> None:
        """Two runs of three steps end in the same numbers."""
        corpus = load_corpus()
        corpus = replace(corpus, dev=corpus.dev[:4])
        settings = replace(SMALL, loop=replace(SMALL.loop, steps=3, warmup=1))
        first, second = (fit(corpus, settings).network.state_dict() for _ in range(2))
        self.assertTrue(all(torch.equal(first[name], second[name]) for name in first))


class PartsTest(unittest.TestCase):
    """The parts of the loop by themselves."""

    def test_attack_moves_the_table_and_puts_it_back(self) -> None:
        """Inside, the table differs by exactly the strength; afterwards it is the old one."""
        table = nn.Embedding(5, 3)
        network = nn.Sequential(table)
        before = table.weight.detach().clone()
        table(torch.tensor([1, 2])).sum().backward()
        with EmbeddingAttack(network, 0.5):
            self.assertAlmostEqual(float((table.weight - before).norm()), 0.5, places=5)
        self.assertTrue(torch.equal(table.weight.detach(), before))

    def test_a_run_tells_its_stages_as_one(self) -> None:
        """Steps go on where the stage before ended; what a stage did not measure is null."""
        with tempfile.TemporaryDirectory() as folder:
            run = Run(Path(folder), "small", {"loop": {"steps": 20}, "languages": ["en"]}, "d")
            for step, values in ((10, {"f1": 0.1}), (20, {"f1": 0.2}), (10, {"loss": 1.0})):
                run.record(step=step, score=0.0, **values)
            told = run.record_for_people(date(2026, 11, 28))
        self.assertEqual(told["steps"], [10, 20, 30])
        self.assertEqual(told["curves"], {"f1": [0.1, 0.2, None], "loss": [None, None, 1.0]})
        self.assertEqual(told["settings"]["loop.steps"], "20")
        self.assertEqual(told["date"], "2026-11-28")

    def test_temperature_cools_the_overconfident(self) -> None:
        """Logits scaled up by three, right as often as before, need a temperature of about three."""
        generator = torch.Generator().manual_seed(1)
        logits = torch.randn(4000, 4, generator=generator) * 2
        right = torch.multinomial(logits.softmax(1), 1, generator=generator)[:, 0]
        self.assertAlmostEqual(fitted_temperature((3 * logits).numpy(), right.numpy()), 3.0, delta=0.25)


if __name__ == "__main__":
    unittest.main()
