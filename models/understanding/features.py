"""Turns tokens into hashed ids: what a token looks like, with no list of words that could be too short."""

from __future__ import annotations

from functools import lru_cache

from .text import Token

SCHEME = "hashed-ngrams-2"
BUCKETS = 16_384
IDS_PER_TOKEN = 24
MAX_TOKENS = 128
_NGRAMS = (3, 4, 5)
_LONGEST_LENGTH = 12


def fnv1a32(text: str) -> int:
    """FNV-1a, 32 bits, over the UTF-8 bytes (Fowler, Noll and Vo)."""
    value = 0x811C9DC5
    for byte in text.encode("utf-8", errors="replace"):
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def ids_of_tokens(tokens: list[Token], hints: list[list[str]] | None = None) -> list[tuple[int, ...]]:
    """For each token at most `IDS_PER_TOKEN` ids in 1..BUCKETS-1, unpadded: its kind, the hints of the gazetteer
    (none are given for a text whose phrases are unknown), what it looks like."""
    hans = [token.word if token.kind == "han" else "_" for token in tokens]
    padded = ["_", "_", *hans, "_", "_"]
    found = []
    for at, token in enumerate(tokens):
        around = tuple(padded[at : at + 5]) if token.kind == "han" else ()
        ids = _hashed(token.kind, token.word, around)
        if hints is not None and hints[at]:
            ids = (ids[0], *map(_id, hints[at]), *ids[1:])
        found.append(ids[:IDS_PER_TOKEN])
    return found


@lru_cache(maxsize=400_000)
def _hashed(kind: str, word: str, around: tuple[str, ...]) -> tuple[int, ...]:
    if kind == "word":
        features = _word_features(word)
    elif kind == "number":
        features = _number_features(word)
    elif kind == "han":
        features = _han_features(around)
    else:
        features = ["k:" + word]
    return tuple(map(_id, ["K:" + kind, *features][:IDS_PER_TOKEN]))


@lru_cache(maxsize=200_000)
def _id(feature: str) -> int:
    return 1 + fnv1a32(feature) % (BUCKETS - 1)


def _han_features(around: tuple[str, ...]) -> list[str]:
    before2, before, character, after, after2 = around
    return [
        "h:" + character,
        "b:" + before + character,
        "b:" + character + after,
        "t:" + before2 + before + character,
        "t:" + before + character + after,
        "t:" + character + after + after2,
    ]


def _word_features(word: str) -> list[str]:
    framed = f"<{word}>"
    features = ["w:" + word, f"s:{min(len(word), _LONGEST_LENGTH)}"]
    for size in _NGRAMS:
        features += ["g:" + framed[at : at + size] for at in range(len(framed) - size + 1)]
    return features


def _number_features(word: str) -> list[str]:
    shape = "".join("0" if "0" <= character <= "9" else character for character in word)
    whole = word.split(".")[0].replace(",", "")
    digits = [f"a:{place}:{character}" for place, character in enumerate(word)]
    return ["n:" + word, "p:" + shape, f"l:{word[0]}{len(whole)}", f"d:{1 if '.' in word else 0}", *digits]
