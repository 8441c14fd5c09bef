"""The structured vocabulary: a person and their sessions as tokens, each a few words of closed lists."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Iterable, Mapping, Sequence

SCHEME = "person-words-1"
#: Words a token may have at most.
WORDS_PER_TOKEN = 5
#: Tokens a person may have at most; what is beyond is cut.
MAX_TOKENS = 96
PADDING = ""
#: The token after which the plan's sessions come.
PLAN = "plan"

Token = tuple[str, ...]


def person_tokens(person: Mapping[str, Any]) -> list[Token]:
    """A person's tokens in a fixed order, ending with the one after which sessions come."""
    single = [
        f"age:{person['ageBand']}",
        f"sex:{person['sex']}",
        f"amount:{person['amount']}",
        f"deadline:{person['deadline']}",
        f"longest:{person['longestSession']}",
        f"perWeek:{person['sessionsPerWeek'] if person['sessionsPerWeek'] is not None else 'open'}",
        f"experience:{person['experience'] or 'untold'}",
        f"active:{person['active']}",
    ]
    tokens: list[Token] = [(word,) for word in single]
    for name, prefix in (("goals", "goal"), ("conditions", "condition"), ("painfulJoints", "joint")):
        tokens.extend((f"{prefix}:{code}",) for code in person[name])
    tokens.extend(("likes", f"activity:{code}") for code in person["likes"])
    tokens.extend(("refuses", f"activity:{code}") for code in person["refuses"])
    for name, prefix in (("equipment", "kit"), ("places", "place"), ("days", "open")):
        tokens.extend((f"{prefix}:{code}",) for code in person[name])
    return [*tokens[: MAX_TOKENS - 1], (PLAN,)]


def minutes_word(minutes: int) -> str:
    """Minutes in steps of five, an hour and a half and longer as one."""
    return f"minutes:{min(90, 5 * round(minutes / 5))}"


def session_token(session: Mapping[str, Any]) -> Token:
    """A session as one token: what, how hard, how long, which day."""
    return (
        f"template:{session['template']}",
        f"activity:{session['activity']}",
        f"band:{session['band']}",
        minutes_word(session["minutes"]),
        f"day:{session['day']}",
    )


@dataclass(frozen=True)
class Vocabulary:
    """All words with their ids (0 is padding), and the words each head chooses from."""

    words: tuple[str, ...]
    templates: tuple[str, ...]
    bands: tuple[str, ...]
    minutes: tuple[str, ...]
    days: tuple[str, ...]

    def ids(self, token: Token) -> list[int]:
        """Ids of a token's words, filled up with padding; words that are not known say nothing."""
        known = [self._index[word] for word in token if word in self._index]
        return known + [0] * (WORDS_PER_TOKEN - len(known))

    @cached_property
    def _index(self) -> dict[str, int]:
        return {word: at for at, word in enumerate(self.words)}

    def as_json(self) -> dict[str, Any]:
        """`labels.json` of the model."""
        return {
            "words": list(self.words),
            "templates": list(self.templates),
            "bands": list(self.bands),
            "minutes": list(self.minutes),
            "days": list(self.days),
        }


def build_vocabulary(records: Sequence[Mapping[str, Any]]) -> Vocabulary:
    """Every word the training data hold, in order; templates also those that could have been chosen."""
    sessions = [session for record in records for session in record["sessions"]]
    templates = {name for record in records for name in record["candidates"]}
    templates |= {session["template"] for session in sessions}
    words = {PLAN, *(f"template:{name}" for name in templates)}
    words |= set(_flat(person_tokens(record["person"]) for record in records))
    words |= set(_flat([[session_token(session) for session in sessions]]))
    return Vocabulary(
        words=(PADDING, *sorted(words)),
        templates=tuple(sorted(templates)),
        bands=tuple(sorted({session["band"] for session in sessions})),
        minutes=tuple(sorted({minutes_word(session["minutes"]) for session in sessions})),
        days=tuple(str(day) for day in range(1, 8)),
    )


def _flat(lists: Iterable[Iterable[Token]]) -> Iterable[str]:
    return (word for tokens in lists for token in tokens for word in token)
