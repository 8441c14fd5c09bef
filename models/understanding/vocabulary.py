"""Reads the closed codes from the domain's TypeScript, so that no second list of them can go stale."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
_DOMAIN = REPOSITORY / "core/domain/src"
_STRING = r"'((?:[^'\\]|\\.)*)'"
_LABEL = re.compile(rf"^  '?([a-z0-9-]+)'?: label\(\s*{_STRING},\s*{_STRING}", re.MULTILINE)

#: Family of codes -> file of labels below core/domain/src/profile/vocabulary.
_LABEL_FILES = {
    "activity": "activities.ts",
    "place": "places.ts",
    "kit": "equipment.ts",
    "condition": "conditions.ts",
    "medication": "medications.ts",
    "symptom": "symptoms.ts",
}

TARGET_QUANTITIES = (
    "body-mass",
    "systolic-pressure",
    "vo2max",
    "event-time",
    "event-distance",
    "weekly-minutes",
)
TARGET_WAYS = ("decrease", "increase", "level")


def _labels_in(file: str) -> dict[str, tuple[str, str]]:
    text = (_DOMAIN / "profile/vocabulary" / file).read_text(encoding="utf-8")
    found = {code: (english, chinese) for code, english, chinese in _LABEL.findall(text)}
    if not found:
        raise ValueError(f"No labels could be read from {file}.")
    return found


def _array(path: Path, name: str) -> list[str]:
    match = re.search(rf"export const {name} = \[(.*?)\] as const", path.read_text(encoding="utf-8"), re.DOTALL)
    if match is None:
        raise ValueError(f"{path.name} holds no list {name}.")
    return re.findall(r"'([a-z0-9-]+)'", match.group(1))


@lru_cache(maxsize=None)
def families() -> dict[str, tuple[str, ...]]:
    """Every family of codes with its codes, in the order of the network's outputs."""
    request = _DOMAIN / "request/training-request.ts"
    tables = {family: tuple(_labels_in(file)) for family, file in _LABEL_FILES.items()}
    return {
        "goal": tuple(_array(request, "goalKinds")),
        **tables,
        "joint": tuple(_array(_DOMAIN / "profile/vocabulary/body.ts", "jointCodes")),
        "day": tuple(str(day) for day in range(1, 8)),
        "experience": ("beginner", "intermediate", "advanced"),
        "harm": tuple(_array(request, "harmKinds")),
        "target": tuple(f"{quantity}:{way}" for quantity in TARGET_QUANTITIES for way in TARGET_WAYS),
        "perWeek": tuple(str(count) for count in range(1, 8)),
    }


@lru_cache(maxsize=None)
def names_of_codes(language: str) -> dict[str, dict[str, str]]:
    """Family -> code -> the name people read in `language` ("en" or "zh")."""
    at = 0 if language == "en" else 1
    return {
        family: {code: names[at] for code, names in _labels_in(file).items()}
        for family, file in _LABEL_FILES.items()
    }
