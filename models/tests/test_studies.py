"""The sub-commands that use networks of earlier runs, on two small networks and the real corpus."""

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
from understanding.keeping import keep_network
from understanding.labels import Labels
from understanding.network import NetworkSettings, UnderstandingNetwork
from understanding.studies import search_settings
from understanding.training import Settings, load_corpus

SMALL = NetworkSettings(width=32, inner=64, layers=1, heads=2)


class StudyTest(unittest.TestCase):
    """Each is asked as on the command line."""

    @classmethod
    def setUpClass(cls) -> None:
        """Two runs that hold different networks, and one whose network knows other labels."""
        seed_everything(4)
        cls.corpus = load_corpus()
        cls.place = tempfile.TemporaryDirectory()
        cls.runs = Path(cls.place.name)
        other = Labels(cls.corpus.labels.spans[:-1])
        for name, labels in (("one", cls.corpus.labels), ("two", cls.corpus.labels), ("other", other)):
            (cls.runs / name).mkdir()
            keep_network(UnderstandingNetwork(SMALL, labels), labels, cls.runs / name)

    @classmethod
    def tearDownClass(cls) -> None:
        """Takes the runs away."""
        cls.place.cleanup()

    def _asked(self, *arguments: object) -> tuple[int, str, str]:
        out, wrong = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(wrong):
            status = train.main([*map(str, arguments), "--runs", str(self.runs)])
        return status, out.getvalue(), wrong.getvalue()

    def test_a_student_is_distilled_from_two(self) -> None:
        """The student's run names its teachers, and its model's folder is whole."""
        folder = self.runs / "model"
        status, _, _ = self._asked("distil", "--run", "one", "--run", "two", "--steps", 1, "--out", folder)
        self.assertEqual(status, 0)
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        settings = json.loads((self.runs / manifest["runId"] / "settings.json").read_text(encoding="utf-8"))
        self.assertEqual(settings["teachers"], ["one", "two"])

    def test_texts_worth_a_look_are_selected(self) -> None:
        """As many as asked for, each once, of those given; brackets in them mean nothing."""
        texts = ["I swim [often]", "my knee hurts", "我想减肥", "my knee hurts"]
        (self.runs / "texts.txt").write_text("\n".join(["# a note", *texts]), encoding="utf-8")
        asked = ("select", "--run", "one", "--run", "two", "--texts", self.runs / "texts.txt", "--count", 2)
        status, out, _ = self._asked(*asked)
        chosen = out.splitlines()
        self.assertEqual((status, len(chosen), len(set(chosen) - set(texts))), (0, 2, 0))
        self.assertEqual(len(set(chosen)), 2)

    def test_pruning_says_how_much_is_gone(self) -> None:
        """Nothing of nothing, half of half."""
        status, out, _ = self._asked("prune", "--run", "one", "--share", 0, "--share", 0.5)
        none, half = map(json.loads, out.splitlines())
        self.assertEqual(status, 0)
        self.assertAlmostEqual(half["sparsity"] - none["sparsity"], 0.5, delta=0.02)

    def test_settings_are_searched_within_the_budget(self) -> None:
        """Two short trainings and a longer one of the better: four steps in all."""
        corpus = replace(self.corpus, dev=self.corpus.dev[:4])
        tried = search_settings(corpus, Settings(batch=4, network=SMALL), draws=2, first_steps=1, budget=4)
        self.assertEqual([one.steps for one in tried], [2, 1, 1])

    def test_what_cannot_be_read_is_said(self) -> None:
        """A run without weights, networks that name other things, files that are not there: a sentence, status 2."""
        for arguments, words in (
            (("refine", "--run", "nobody"), "holds no weights"),
            (("correct", "--run", "one", "--corrections", self.runs / "none.txt"), "no corrections"),
            (("distil", "--run", "one", "--run", "other"), "other labels"),
            (("select", "--run", "one", "--texts", self.runs / "none.txt"), "none.txt"),
        ):
            status, _, wrong = self._asked(*arguments)
            self.assertEqual(status, 2)
            self.assertIn(words, wrong)


if __name__ == "__main__":
    unittest.main()
