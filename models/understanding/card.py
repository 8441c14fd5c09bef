"""The model's card: what it is for, what it learned from, how good it is, what it must not be used for."""

from __future__ import annotations

from typing import Any, Mapping


def card_text(about: Mapping[str, Any], report: Mapping[str, Any], settings: Mapping[str, Any]) -> str:
    """The card in Markdown; every figure comes from the run."""
    trained = about["trainedOn"]
    return f"""# {about['id']} {about['version']}

## What it is for

It reads a person's words in English or Chinese and marks what an exercise plan needs: goals, targets, dates, liked and
refused activities, days, minutes, place, equipment, conditions, medicines, symptoms, sore joints, age, weight, blood
pressure, experience, harmful wishes, and what the request is for. It stands beside the lexicon and grammar of
`core/language` and adds recall: where the two disagree, or its confidence is low, the person is asked. It writes no
text, sets no dose and removes no limit. The solver and the safety rules check every plan made from its output.

Not for: diagnosis, triage without the rules, other languages, texts about other people's health, legal or clinical
records.

## How it works

{about['parameters']:,} parameters: {settings['network']['layers']} transformer layers of width
{settings['network']['width']} over hashed n-grams of words and Han characters, exported to ONNX with int8 weights and
dynamic int8 activations ({about['metrics']['bytes'] / 1e6:.2f} MB; float32 was
{about['metrics']['fp32Bytes'] / 1e6:.2f} MB). Confidences are scaled by temperatures fitted on the development set.

## What it learned from

{trained['seeds']['en']} English and {trained['seeds']['zh']} Chinese requests, all written and annotated by hand for
Regimen, with {trained['phrases']['en']} English and {trained['phrases']['zh']} Chinese phrases, multiplied by swapping of
spans, numbers, spelling mistakes, joined requests, language mixing and injected instructions. No real person's words are
in it. Data SHA-256 `{trained['sha256']}`; run `{about['runId']}`; seed {settings['seed']}.

## How good it is

Development set ({trained['dev']['en']} English, {trained['dev']['zh']} Chinese requests, hand-written, never trained on,
but used to choose the step and the settings, so the figures are a little kind). A span counts when its place, slot and
code are all right. The frozen test set is scored by `npm run evaluate -- understanding`.

{_overall(report)}

{_slots(report)}

## Limits

Rare codes were met in a few phrases only. Long, rambling texts, sarcasm, negation over several clauses and dialect are
weak spots. It was trained by few hands in one month, so it knows the voices that those hands could imagine. Values of
numbers and dates are not read by it, only their place.

## Licence

{about['licence']}
"""


def _overall(report: Mapping[str, Any]) -> str:
    rows = ["| | F1 | F1 of places | intent | F1 in float32 |", "|---|---|---|---|---|"]
    for language, figures in report["int8"].items():
        wide = report["fp32"][language]["f1"]
        rows.append(
            f"| {language} | {figures['f1']:.3f} | {figures['spanF1']:.3f} | {figures['intentAccuracy']:.3f} | {wide:.3f} |"
        )
    return "\n".join(rows)


def _slots(report: Mapping[str, Any]) -> str:
    rows = ["| slot | precision | recall | F1 | spans |", "|---|---|---|---|---|"]
    for slot, scores in report["int8"]["all"]["slots"].items():
        rows.append(
            f"| {slot} | {scores['precision']:.2f} | {scores['recall']:.2f} | {scores['f1']:.2f} | {scores['spans']} |"
        )
    return "\n".join(rows)
