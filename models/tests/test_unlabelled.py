"""Learning from texts without annotation: contrastive pre-training and self-training."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
import unittest
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor, nn

import train
from regimen_training.contrastive import found_partners, info_nce
from regimen_training.seeding import seed_everything
from understanding.comparing import with_steps
from understanding.corpus import CorpusError, Request
from understanding.encoding import Encoded, Encoder
from understanding.keeping import keep_network
from understanding.labels import Labels
from understanding.network import NetworkSettings, UnderstandingNetwork
from understanding.pretraining import ViewSource, pretrain
from understanding.selftraining import Trust, mixed, pseudo_labelled, self_train
from understanding.training import DATA, Settings, load_corpus
from understanding.unlabelled import unlabelled, unmarked

SMALL = Settings(batch=8, network=NetworkSettings(width=32, inner=64, layers=1, heads=2))
FILES = sorted((DATA / "unlabelled").glob("*.txt"))


class AllKnowing(nn.Module):
    """Answers requests as they are annotated, `sure` times as loudly as not."""

    def __init__(self, requests: list[Request], encoder: Encoder, sure: float) -> None:
        super().__init__()
        self.known = {tuple(one.ids): one for one in map(encoder.encode, requests)}
        self.labels, self.sure = encoder.labels, sure

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Logits for texts it knows; `KeyError` for others."""
        bio = torch.zeros(*mask.shape, len(self.labels.bio))
        code = torch.zeros(*mask.shape, len(self.labels.codes))
        intent = torch.zeros(len(mask), 7)
        for row in range(len(mask)):
            known = self._known(ids[row], int(mask[row].sum()))
            for at, label in enumerate(known.bio):
                bio[row, at, label] = self.sure
            for at, place in known.codes:
                code[row, at, place] = self.sure
            intent[row, known.intent] = self.sure
        return bio, code, intent

    def _known(self, ids: Tensor, length: int) -> Encoded:
        return self.known[tuple(tuple(one for one in token if one) for token in ids[:length].tolist())]


class PretrainingTest(unittest.TestCase):
    """Two views of one text belong together."""

    def test_the_loss_is_least_where_partners_are_alike(self) -> None:
        """Right partners cost nothing, exchanged ones much; the share of found partners says the same."""
        rows = torch.eye(4)
        self.assertLess(float(info_nce(rows, rows, 0.1)), 0.001)
        self.assertGreater(float(info_nce(rows, rows.roll(1, 0), 0.1)), 5)
        self.assertEqual((found_partners(rows, rows), found_partners(rows, rows.roll(1, 0))), (1.0, 0.0))

    def test_the_two_views_are_of_the_same_texts(self) -> None:
        """Row by row they have about the same length and are not all equal: the keyboard slipped differently."""
        corpus = load_corpus()
        first, second = ViewSource(corpus, unlabelled(FILES), SMALL).next()
        self.assertEqual(len(first.ids), SMALL.batch)
        self.assertFalse(first.ids.shape == second.ids.shape and torch.equal(first.ids, second.ids))
        lengths = zip(first.mask.sum(dim=1).tolist(), second.mask.sum(dim=1).tolist())
        self.assertTrue(all(abs(one - other) <= 0.6 * max(one, other) for one, other in lengths))

    def test_the_loss_falls_and_seeds_decide_everything(self) -> None:
        """What comes back is the understander without the projection; equal seeds give equal weights."""
        corpus = load_corpus()
        corpus = replace(corpus, dev=corpus.dev[:20])
        first, again = (pretrain(corpus, [], with_steps(SMALL, 40)) for _ in range(2))
        self.assertLess(first.last_loss, 0.85 * first.first_loss)
        self.assertIsInstance(first.network, UnderstandingNetwork)
        mine, theirs = first.network.state_dict(), again.network.state_dict()
        self.assertTrue(all(torch.equal(mine[name], theirs[name]) for name in mine))


class SelfTrainingTest(unittest.TestCase):
    """What a teacher is sure of trains the next network."""

    @classmethod
    def setUpClass(cls) -> None:
        """Requests with every label, so that every kind of answer is turned into an annotation."""
        cls.corpus = load_corpus()
        cls.unseen = replace(cls.corpus, seeds=[])
        by_label = {
            (request.language, cls.corpus.labels.span_label(piece)): request
            for request in cls.corpus.seeds
            for _, _, piece in request.spans()
        }
        cls.requests = list(dict.fromkeys(by_label.values()))
        cls.texts = [unmarked(request) for request in cls.requests]

    def test_a_sure_answer_becomes_an_annotation(self) -> None:
        """Encoded again it asks the network for just what the teacher said: spans, codes, intent."""
        teacher = AllKnowing(self.requests, self.corpus.encoder, 30.0)
        found = pseudo_labelled(teacher, self.texts, self.unseen, 0.9)
        self.assertEqual(len(found), len(self.requests))
        for pseudo, true in zip(found, self.requests):
            mine, wanted = self.corpus.encoder.encode(pseudo), self.corpus.encoder.encode(true)
            self.assertEqual((mine.bio, mine.intent, pseudo.text), (wanted.bio, wanted.intent, true.text))
            self.assertLessEqual(set(wanted.codes), set(mine.codes))

    def test_an_unsure_teacher_teaches_nothing(self) -> None:
        """Of a doubtful teacher no text is taken, and self-training says so."""
        teacher = AllKnowing(self.requests, self.corpus.encoder, 1.0)
        self.assertEqual(pseudo_labelled(teacher, self.texts, self.unseen, 0.9), [])
        with self.assertRaisesRegex(CorpusError, "sure of none"):
            self_train(teacher, self.texts, self.unseen, SMALL, Trust(bar=0.9))

    def test_texts_that_are_annotated_are_left_out(self) -> None:
        """Whoever is judged by the development set must not learn it; what people said of a seed is not said again."""
        for known in (self.corpus.dev[:5], self.requests[:5]):
            teacher = AllKnowing(known, self.corpus.encoder, 30.0)
            texts = [unmarked(request) for request in known]
            self.assertEqual(len(pseudo_labelled(teacher, texts, replace(self.unseen, dev=[]), 0.1)), 5)
            self.assertEqual(pseudo_labelled(teacher, texts, self.corpus, 0.1), [])

    def test_the_share_of_what_is_mixed_in(self) -> None:
        """A fifth of the requests, give or take the whole number of times they are repeated."""
        found = self.requests[:50]
        both = mixed(self.corpus, found, 0.2).seeds
        self.assertAlmostEqual((len(both) - len(self.corpus.seeds)) / len(both), 0.2, delta=0.02)

    def test_files_are_named_after_their_language(self) -> None:
        """Comments and repeated lines are skipped; another name is refused."""
        with tempfile.TemporaryDirectory() as name:
            (Path(name) / "zh.txt").write_text("# 注\n想瘦\n\n想瘦\n", encoding="utf-8")
            (Path(name) / "de.txt").write_text("hallo\n", encoding="utf-8")
            self.assertEqual([(one.text, one.language) for one in unlabelled([Path(name) / "zh.txt"])], [("想瘦", "zh")])
            with self.assertRaisesRegex(CorpusError, "de.txt"):
                unlabelled([Path(name) / "de.txt"])

    def test_the_texts_of_the_repository_are_new(self) -> None:
        """None of the development set, and at least 250 of each language that nobody annotated."""
        texts = unlabelled(FILES)
        held_out, annotated = ({request.text for request in part} for part in (self.corpus.dev, self.corpus.seeds))
        self.assertEqual([one.text for one in texts if one.text in held_out], [])
        for language in ("en", "zh"):
            new = [one for one in texts if one.language == language and one.text not in annotated]
            self.assertGreaterEqual(len(new), 250)


class CommandTest(unittest.TestCase):
    """As asked on the command line, one step each."""

    def test_pretrained_and_self_trained_models_are_written(self) -> None:
        """The run of each names where it came from."""
        with tempfile.TemporaryDirectory() as name:
            runs = Path(name)
            seed_everything(4)
            labels: Labels = load_corpus().labels
            (runs / "teacher").mkdir()
            keep_network(UnderstandingNetwork(SMALL.network, labels), labels, runs / "teacher")
            texts = [part for file in FILES for part in ("--texts", file)]
            taught = ("selftrain", "--run", "teacher", "--bar", 0, *texts)
            self.assertEqual(self._asked(runs, *taught)["teacher"], "teacher")
            with contextlib.redirect_stdout(io.StringIO()):
                self.assertEqual(train.main(["pretrain", "--steps", "1", "--runs", name]), 0)
            kept = next(path.parent.name for path in runs.glob("*/settings.json") if "contrastive" in path.read_text())
            self.assertEqual(self._asked(runs, "understanding", "--pretrained", kept)["pretrained"], kept)

    def _asked(self, runs: Path, *arguments: object) -> dict[str, object]:
        out = runs / "model"
        with contextlib.redirect_stdout(io.StringIO()):
            status = train.main([*map(str, arguments), "--steps", "1", "--runs", str(runs), "--out", str(out)])
        self.assertEqual(status, 0)
        manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
        settings = runs / manifest["runId"] / "settings.json"
        return dict(json.loads(settings.read_text(encoding="utf-8")))


if __name__ == "__main__":
    unittest.main()
