"""Words for every code, from hand-written tables, the names of codes, the lexicon, and the corpus itself."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Iterable

from .corpus import Piece, Request, parse_pieces
from .labels import FAMILY_OF_SLOT, slots_label
from .vocabulary import REPOSITORY, families, names_of_codes

_TABLE = re.compile(r"export const (\w+)Phrases\b[^=]*= \{(.*?)^\}", re.DOTALL | re.MULTILINE)
_ROW = re.compile(
    r"'?([\w-]+)'?: \{\s*en:\s*(?:'((?:[^'\\]|\\.)*)'|\"([^\"]*)\"),?\s*zh:\s*(?:'((?:[^'\\]|\\.)*)'|\"([^\"]*)\"),?\s*\}"
)
#: Table of the lexicon -> slots whose spans such words can fill.
_SLOTS_OF_TABLE = {
    "activity": ("likes", "refuses"), "goal": ("goal",), "condition": ("condition",),
    "medication": ("medication",), "harm": ("harm",), "joint": ("joint",), "place": ("place",),
    "equipment": ("kit",), "experience": ("experience",), "weekday": ("day", "notDay"),
    "heartAndLung": ("symptom",), "nerveAndBone": ("symptom",), "nervesAndBones": ("symptom",),
    "wholeBody": ("symptom",),
}  # fmt: skip
#: Slots that share words: a phrase for the one serves the other.
_TWINS = {"likes": "refuses", "refuses": "likes", "day": "notDay", "notDay": "day"}

#: Language -> label of a span -> pieces that can stand in its place.
Bank = dict[str, dict[str, list[Piece]]]


def phrase_bank(folder: Path, requests: Iterable[Request]) -> Bank:
    """Everything that can fill a span, by language and label of the span."""
    bank: Bank = {"en": defaultdict(list), "zh": defaultdict(list)}
    for request in requests:
        for _, _, piece in request.spans():
            _add(bank, request.language, piece)
    for language in bank:
        for piece in known_phrases(folder, language):
            _add(bank, language, piece)
    return bank


def known_phrases(folder: Path, language: str) -> list[Piece]:
    """Phrases that mean their code by themselves: hand-written tables, the lexicon, the names of codes."""
    return [*read_phrases(folder / f"{language}.txt"), *_lexicon(language), *_names(language)]


def _add(bank: Bank, language: str, piece: Piece) -> None:
    bank[language][slots_label(piece)].append(piece)
    slots = {slot for slot, _ in piece.values}
    if len(slots) == 1 and (twin := _TWINS.get(next(iter(slots)))):
        bank[language][twin].append(Piece(piece.text, tuple((twin, value) for _, value in piece.values)))


def read_phrases(path: Path) -> list[Piece]:
    """Rows `slot=value; slot=value<TAB>phrase|phrase`, or phrases in the markup of requests."""
    if not path.exists():
        return []
    pieces: list[Piece] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        values, tab, phrases = line.partition("\t")
        if tab and "=" in values:
            for phrase in phrases.split("|"):
                pieces += parse_pieces(f"[{phrase.strip()}]{{{values}}}")
        else:
            pieces += [piece for piece in parse_pieces(line) if piece.values]
    return pieces


def _lexicon(language: str) -> list[Piece]:
    folders = [REPOSITORY / "core/language/src/lexicon", REPOSITORY / "plugins/model-lexicon/src/lexicon"]
    folder = next((place for place in folders if (place / "goals.ts").exists()), None)
    if folder is None:
        raise FileNotFoundError("The lexicon's tables are in neither core/language nor plugins/model-lexicon.")
    pieces = []
    for path in sorted(folder.rglob("*.ts")):
        for table, body in _TABLE.findall(path.read_text(encoding="utf-8")):
            for code, *texts in _ROW.findall(body):
                phrases = "".join(texts[:2] if language == "en" else texts[2:]).replace("\\'", "'")
                pieces += _filling(_SLOTS_OF_TABLE.get(table, ()), code, phrases.split("|"))
    return pieces


def _names(language: str) -> list[Piece]:
    pieces = []
    for family, names in names_of_codes(language).items():
        slots = [slot for slot, of in FAMILY_OF_SLOT.items() if of == family][:1]
        for code, name in names.items():
            plain = re.sub(r"\s*[(（].*[)）]", "", name.replace("\\'", "'"))
            pieces += _filling(slots, code, [plain.lower()])
    return pieces


def _filling(slots: Iterable[str], code: str, phrases: Iterable[str]) -> list[Piece]:
    return [
        Piece(phrase.strip(), ((slot, code),))
        for slot in list(slots)[:1]
        if code in families()[FAMILY_OF_SLOT[slot]]
        for phrase in phrases
        if phrase.strip()
    ]
