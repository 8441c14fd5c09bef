"""Spelling and punctuation as people really type them."""

from __future__ import annotations

import random
from dataclasses import replace

from ..corpus import Piece, Request
from ..text import is_han

_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = {
    letter: (row[at - 1] if at else "") + row[at + 1 : at + 2] for row in _KEYBOARD for at, letter in enumerate(row)
}
#: Characters that sound alike and are mistyped for each other (pinyin input).
_HOMOPHONES = (
    "在再", "的得地", "做作坐", "他她它", "减简捡", "肥飞", "膝西稀", "跑泡", "步不部", "血雪", "压鸭亚",
    "糖唐", "疼腾", "腰要", "肩间尖", "颈井", "周州粥", "次刺", "分份", "钟中", "练炼", "游由", "泳永勇",
    "骑齐奇", "车撤", "瘦受", "重种众", "力立利", "量亮", "想向响", "没每", "天添", "家加", "里理", "药要",
    "关官", "节结", "岁碎", "斤金今", "公工", "腿退", "脚角", "头投", "晕运", "胸兄", "闷们", "气汽", "喘船",
    "健建", "身深", "房防", "球求", "打搭", "走揍", "睡税", "眠绵", "心新", "脏藏", "病并", "计记", "划画",
)  # fmt: skip
_SOUNDS_LIKE = {character: group for group in _HOMOPHONES for character in group}
_MARKS = ",.;:!?，。；：！？、…~～"


def noisy(request: Request, rng: random.Random, typos: float, marks: float) -> Request:
    """Mistypes a `typos` share of the words; with chance `marks` the punctuation is dropped or doubled."""
    punctuation = rng.choice(("drop", "space", "double")) if rng.random() < marks else "keep"
    pieces = []
    for piece in request.pieces:
        text = _mistyped(piece.text, rng, typos)
        if not piece.values:
            text = _repunctuated(text, punctuation)
        pieces.append(Piece(text, piece.values) if text.strip() else piece)
    return replace(request, pieces=tuple(pieces))


def _mistyped(text: str, rng: random.Random, share: float) -> str:
    written: list[str] = []
    for word in _runs(text):
        if len(word) > 3 and word.isascii() and word.isalpha():
            written.append(_misspelt(word, rng) if rng.random() < share else word)
        elif word in _SOUNDS_LIKE and rng.random() < share * 0.7:
            written.append(rng.choice(_SOUNDS_LIKE[word]))
        else:
            written.append(word)
    return "".join(written)


def _runs(text: str) -> list[str]:
    runs: list[str] = []
    for character in text:
        joins = runs and character.isalpha() and not is_han(character) and runs[-1][-1].isalpha()
        if joins and not is_han(runs[-1][-1]):
            runs[-1] += character
        else:
            runs.append(character)
    return runs


def _misspelt(word: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(word))
    way = rng.choice(("swap", "drop", "double", "neighbour"))
    if way == "swap" and at < len(word) - 1:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if way == "drop":
        return word[:at] + word[at + 1 :]
    if way == "double":
        return word[:at] + word[at] + word[at:]
    return word[:at] + rng.choice(_NEIGHBOURS.get(word[at].lower(), word[at]) or word[at]) + word[at + 1 :]


def _repunctuated(text: str, way: str) -> str:
    if way == "drop":
        return "".join(character for character in text if character not in _MARKS or character == ".")
    if way == "space":
        return "".join(" " if character in _MARKS else character for character in text)
    if way == "double":
        return "".join(character * 2 if character in _MARKS else character for character in text)
    return text
