"""People with their words and ids, written by Python and compared by a TypeScript test."""

from __future__ import annotations

from typing import Any, Sequence

from .data import Record
from .words import MAX_TOKENS, SCHEME, WORDS_PER_TOKEN, Vocabulary, person_tokens

_PEOPLE = 40

#: Somebody of whom everything is told, with words that no vocabulary holds.
_STRANGE: dict[str, Any] = {
    "ageBand": "75-plus",
    "sex": "unspecified",
    "goals": ["a-goal-nobody-has"],
    "amount": "large",
    "deadline": "later",
    "conditions": ["hypertension", "unheard-of"],
    "painfulJoints": ["knee"],
    "likes": ["swimming", "unheard-of"],
    "refuses": ["running"],
    "equipment": [f"thing-{at}" for at in range(120)],
    "places": ["home"],
    "days": [1, 7],
    "longestSession": "longer",
    "sessionsPerWeek": 14,
    "experience": "advanced",
    "active": "unknown",
}


def golden(records: Sequence[Record], vocabulary: Vocabulary) -> dict[str, Any]:
    """Every fifth person of the data and a strange one."""
    people = [record["person"] for record in records[::5]][:_PEOPLE]
    cases = []
    for person in [*people, _STRANGE]:
        tokens = person_tokens(person)
        cases.append({"person": person, "words": tokens, "ids": [vocabulary.ids(token) for token in tokens]})
    return {
        "tokenizer": {"scheme": SCHEME, "wordsPerToken": WORDS_PER_TOKEN, "maxTokens": MAX_TOKENS},
        "cases": cases,
    }
