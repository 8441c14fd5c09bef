"""The tokeniser and the ids against known answers."""

from __future__ import annotations

import json
import unittest
from pathlib import Path

from understanding.features import IDS_PER_TOKEN, fnv1a32, ids_of_tokens
from understanding.gazetteer import Gazetteer
from understanding.golden import golden
from understanding.text import tokenise

ARTEFACT = Path(__file__).resolve().parents[1] / "artefacts/understanding-small"


class TokeniserTest(unittest.TestCase):
    """Cuts texts where the product cuts them."""

    def test_published_hashes(self) -> None:
        """Known values of FNV-1a: the empty text, "a", "foobar"."""
        self.assertEqual([fnv1a32(text) for text in ("", "a", "foobar")], [0x811C9DC5, 0xE40C292C, 0xBF9CF968])

    def test_words_numbers_han_and_marks(self) -> None:
        """Hyphens join words, commas of thousands stay in, every Han character stands alone."""
        words = [token.word for token in tokenise("Push-ups 1,500 m，每周3次 don't 1½")]
        self.assertEqual(words, ["push", "ups", "1,500", "m", ",", "每", "周", "3", "次", "don't", "1.5"])

    def test_offsets_point_into_the_text_as_given(self) -> None:
        """A folded character still stands for where it came from."""
        text = "１２ ＫＧ 減脂"
        self.assertEqual([text[token.start : token.end] for token in tokenise(text)], ["１２", "ＫＧ", "減", "脂"])

    def test_ids_stay_within_the_table(self) -> None:
        """No id is the padding's, and no token has too many."""
        for ids in ids_of_tokens(tokenise("pneumonoultramicroscopic 肺 12 !")):
            self.assertTrue(1 < len(ids) <= IDS_PER_TOKEN)
            self.assertTrue(all(0 < one < 16_384 for one in ids))

    def test_golden_file_is_up_to_date(self) -> None:
        """The committed golden texts are what this code gives."""
        labels = json.loads((ARTEFACT / "labels.json").read_text(encoding="utf-8"))
        committed = json.loads((ARTEFACT / "tokenizer.golden.json").read_text(encoding="utf-8"))
        self.assertEqual(committed, golden(Gazetteer(labels["phrases"])))

    def test_hints_take_the_longest_phrase_and_never_overlap(self) -> None:
        """"knee pain" is one hint, not "knee" and then "pain"; what stands in no phrase has none."""
        gazetteer = Gazetteer({"knee": ["joint:knee"], "knee pain": ["condition:knee-pain", "joint:knee"]})
        hints = gazetteer.hints(tokenise("my knee pain, the other knee"))
        self.assertEqual(hints[0], [])
        self.assertEqual(hints[1], ["L:B:condition", "C:condition:knee-pain", "L:B:joint", "C:joint:knee"])
        self.assertEqual(hints[2][0], "L:I:condition")
        self.assertEqual(hints[6], ["L:B:joint", "C:joint:knee"])


if __name__ == "__main__":
    unittest.main()
