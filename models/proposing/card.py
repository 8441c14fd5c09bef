"""The model's card: what it is for, what it learned from, how good it is, what it must not be used for."""

from __future__ import annotations

from typing import Any, Mapping


def card_text(about: Mapping[str, Any], settings: Mapping[str, Any]) -> str:
    """The card in Markdown; every figure comes from the run."""
    trained, metrics = about["trainedOn"], about["metrics"]
    network, feedback = settings["network"], settings["feedback"]
    return f"""# {about['id']} {about['version']}

## What it is for

It says which catalogue sessions suit a person, P(a|X), from a sketch of them in codes and wide bands: age band, sex,
goals, conditions, sore joints, likes and refusals, things, places, days, longest session, experience and activity. It
scores; it chooses nothing. Screening, solver and verifier stand after it, so that a session a limit forbids is gone
before its score is read. `suggestionUse` of its manifest is **{about['suggestionUse']}**: how the product takes its
scores, by the rule below.

Not for: judging safety, setting doses, telling what real people enjoy.

## How it works

{about['parameters']:,} parameters: {network['layers']} causal transformer layers of width {network['width']} over tokens of
closed vocabularies. After the person's tokens it gives the next session's template, and minutes, band and day, which
only training uses. ONNX with int8 weights: {metrics['bytes'] / 1e3:.0f} kB (float32 {metrics['fp32Bytes'] / 1e3:.0f} kB).

## What it learned from

{trained['plans']} plans that Regimen's optimiser solved for {trained['people']} made-up people (seeds {trained['seeds']}):
one as hand-made scores propose, and one as even chances do, so that it meets more than its teacher's taste. First it
imitates; then low-rank adapters are refined by advantage-weighted likelihood: sessions count by
exp({feedback['liking']} x how done and enjoyed, -1..1, + {feedback['reach']} x how much more of the wanted effect their
plan reached than the person's other plan), at most {feedback['most']}. The people's enjoyment and adherence come from an
invented taste (`test/evaluation/proposing/hidden-taste.ts`). No real person's data are in it.
Data SHA-256 `{trained['sha256']}`; run `{about['runId']}`; seed {settings['seed']}.

## How good it is

Held-out people of the training file ({trained['heldOutPlans']} plans): how well the optimiser's own sessions are foreseen,
among the sessions it could choose from.

| | log-loss | three likeliest in the plan |
|---|---|---|
{_rows(metrics)}

What matters, the plans that come of it, is measured with `npm run evaluate -- proposing` on people of another seed; the
figures are in `docs/guides/how-a-plan-is-made.md`. The rule: scores stand **in place** of hand-made ones, or **beside** them as strong as a wish,
only if liking of plans is surely higher (95 % interval of the paired difference above 0), the wanted effect that is
really reached is not surely lower, and no limit is violated; else the model is off.

## Limits

Whatever it knows of enjoyment is of an invented world; its gain there shows that the way works, not that real people
will like their plans better. Plans it learned from have two or four weeks. Templates it never met get the mean of their
activity. Rare conditions and activities were met a few times only.

## Licence

{about['licence']}
"""


def _rows(metrics: Mapping[str, Any]) -> str:
    names = ("uniform", "popularity", "imitation", "refined", "fp32", "int8")
    labels = {"fp32": "this model, float32", "int8": "this model, int8"}
    rows = []
    for name in names:
        if name in metrics:
            row = metrics[name]
            rows.append(f"| {labels.get(name, name)} | {row['logLoss']:.3f} | {row['top3']:.3f} |")
    return "\n".join(rows)
