"""Markup, labels and augmentation keep every annotation right."""

from __future__ import annotations

import random
import unittest
from pathlib import Path

from understanding.augmentation.augmenter import Augmenter, AugmentationSettings
from understanding.augmentation.numbers import with_other_numbers
from understanding.corpus import CorpusError, Piece, marked_up, parse_request, read_requests
from understanding.encoding import Encoder
from understanding.gazetteer import Gazetteer
from understanding.labels import code_of, labels_of
from understanding.phrases import phrase_bank
from understanding.training import DATA, load_corpus

LINE = "plan\t[lose 5 kg]{goal=lose-weight; target=body-mass:change:-5}, no [running]{refuses=running}"


class CorpusTest(unittest.TestCase):
    """Reads what people wrote and refuses what they mistyped."""

    def test_reads_and_writes_markup(self) -> None:
        """A line comes back as it was."""
        request = parse_request(LINE, "en")
        self.assertEqual(request.text, "lose 5 kg, no running")
        self.assertEqual(marked_up(request), LINE)

    def test_reads_what_the_product_writes(self) -> None:
        """Labels that people confirmed there; the product's own tests write these very lines."""
        sample = Path(__file__).with_name("corrections.sample.txt")
        requests = read_requests(sample, "en")
        lines = sample.read_text(encoding="utf-8").splitlines()
        self.assertEqual([marked_up(request) for request in requests], lines)
        self.assertEqual([piece.text for _, _, piece in requests[1].spans()], ["膝盖"])

    def test_refuses_wrong_lines(self) -> None:
        """Unknown intents, slots and brackets are named."""
        for line in ("wish\tx", "plan\t[x]{colour=red}", "plan\t[x{goal=lose-weight}", "plan x"):
            with self.assertRaises(CorpusError):
                parse_request(line, "en")

    def test_codes_of_targets_tell_the_direction(self) -> None:
        """The sign of a change becomes a way; the number stays with the grammar."""
        self.assertEqual(code_of("target", ["body-mass:change:-5"]), "body-mass:decrease")
        self.assertEqual(code_of("target", ["body-mass:change:3"]), "body-mass:increase")
        self.assertEqual(code_of("target", ["event-time:level:1800@5000"]), "event-time:level")
        self.assertEqual(code_of("day", ["2", "1", "3", "5", "4"]), "1+2+3+4+5")

    def test_labels_stand_on_the_span(self) -> None:
        """Tokens inside a span are B and I, those outside O."""
        request = parse_request(LINE, "en")
        labels = labels_of([request, request])
        names = [labels.bio[at] for at in Encoder(labels, Gazetteer({})).encode(request).bio]
        self.assertEqual(names[:4], ["B-goal+target", "I-goal+target", "I-goal+target", "O"])
        self.assertEqual(names[-1], "B-refuses")

    def test_counts_follow_the_words(self) -> None:
        """A changed number of sessions changes words and value alike."""
        rng = random.Random(3)
        others = [with_other_numbers(Piece("three times a week", (("perWeek", "3"),)), rng) for _ in range(8)]
        words = {"2": "two", "3": "three", "4": "four", "5": "five", "6": "six"}
        for other in others:
            self.assertEqual(other.text, f"{words[other.values[0][1]]} times a week")
        self.assertGreater(len({other.text for other in others}), 1)

    def test_the_whole_corpus_can_be_drawn_from(self) -> None:
        """Three hundred augmented requests encode, and equal seeds draw the same ones."""
        corpus = load_corpus()
        first = Augmenter(corpus.seeds, corpus.bank, AugmentationSettings(), 5)
        second = Augmenter(corpus.seeds, corpus.bank, AugmentationSettings(), 5)
        for _ in range(300):
            drawn = first.draw()
            self.assertEqual(drawn, second.draw())
            self.assertGreater(len(corpus.encoder.encode(drawn).ids), 0)

    def test_the_bank_knows_both_languages(self) -> None:
        """The lexicon's tables are found wherever they live."""
        bank = phrase_bank(DATA / "no such folder", [])
        self.assertGreater(len(bank["en"]["condition"]), 100)
        self.assertGreater(len(bank["zh"]["symptom"]), 100)


if __name__ == "__main__":
    unittest.main()
