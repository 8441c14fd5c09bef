import type { Goal, HarmKind, Slot, SymptomCode } from '@regimen/domain';
import {
  extremeLossKgPerWeek,
  neverTrainThrough,
  starvationIntakeKcalPerDay,
  wantedLossKgPerWeek,
} from '@regimen/domain';
import type { Cue, Reading } from '../grammar/reading.js';
import { segmentHas, slotAt } from '../grammar/reading.js';
import { is } from '../grammar/terms.js';
import { confidences } from './confidences.js';
import { readClaims } from './health.js';
import type { TargetFound } from './target-found.js';

/** Every kind of harm the text asks for. A hypothetical counts: better asked twice than planned once. */
export function readHarms(
  reading: Reading,
  goals: readonly Goal[],
  targets: readonly TargetFound[],
  symptoms: readonly Slot<SymptomCode>[],
  bodyMassKg: number | null,
): Slot<HarmKind>[] {
  const spoken = readClaims(reading, 'harm', (index) => harmAt(reading, index));
  const read = [
    ...spoken,
    ...extremeLoss(reading, goals, bodyMassKg),
    ...extremeRate(targets),
    ...starvation(reading),
    ...trainingThrough(reading, symptoms),
    ...defiance(reading),
  ];
  const byKind = new Map<HarmKind, Slot<HarmKind>>();
  for (const slot of read) {
    if (!byKind.has(slot.value)) byKind.set(slot.value, { ...slot, confidence: confidences.stated });
  }
  return [...byKind.values()];
}

/** Steroids a doctor prescribed, or named with an illness, are a medicine. */
function harmAt(reading: Reading, index: number): HarmKind | null {
  const kind = reading.terms[index]?.meanings.harm?.[0] ?? null;
  if (kind !== 'doping') return kind;
  const segment = reading.terms[index]?.segment;
  const near = reading.terms
    .slice(Math.max(0, index - 8), index + 9)
    .filter((term) => term.segment === segment);
  const medical = segmentHas(reading, index, 'prescribed') || near.some((term) => term.meanings.condition);
  return medical ? null : kind;
}

function extremeLoss(reading: Reading, goals: readonly Goal[], bodyMassKg: number | null): Slot<HarmKind>[] {
  return goals.flatMap((goal) => {
    const rate = wantedLossKgPerWeek(goal, reading.today, bodyMassKg);
    return rate !== null && rate >= extremeLossKgPerWeek && goal.target
      ? [{ ...goal.target, value: 'extreme-weight-loss' as const }]
      : [];
  });
}

/** "lose 3 kg a week". */
function extremeRate(targets: readonly TargetFound[]): Slot<HarmKind>[] {
  return targets
    .filter(({ target, isWeeklyRate }) => isWeeklyRate && -target.value.value >= extremeLossKgPerWeek)
    .map(({ target }) => ({ ...target, value: 'extreme-weight-loss' as const }));
}

const deficitWords = new Set(['less', 'fewer', 'burn', 'deficit', '少', '消耗', '燃烧']);

/** "eat 500 calories a day"; a deficit of 500 or 500 burnt is none. */
function starvation(reading: Reading): Slot<HarmKind>[] {
  return reading.quantities.flatMap((quantity) => {
    if (quantity.dimension !== 'energy' || quantity.value >= starvationIntakeKcalPerDay) return [];
    const segment = reading.terms[quantity.first]?.segment;
    const near = reading.terms
      .slice(Math.max(0, quantity.first - 6), quantity.last + 5)
      .filter((term) => term.segment === segment);
    const eats =
      near.some((term) => is(term, 'marker', 'intake')) && near.some((term) => is(term, 'marker', 'daily'));
    const lessens = near.some((term) => deficitWords.has(term.word));
    return eats && !lessens
      ? [slotAt(reading, 'starvation' as const, quantity.first, quantity.last, confidences.stated)]
      : [];
  });
}

/** A red flag and the will to train on, in one sentence. */
function trainingThrough(reading: Reading, symptoms: readonly Slot<SymptomCode>[]): Slot<HarmKind>[] {
  return symptoms
    .filter((symptom) => neverTrainThrough.has(symptom.value))
    .flatMap((symptom) => {
      const at = reading.terms.findIndex((term) => term.start === symptom.span?.[0]);
      const near = reading.terms.slice(Math.max(0, at - 10), at + 13);
      const defiant = near.some(
        (term) => term.sentence === reading.terms[at]?.sentence && is(term, 'marker', 'push-through'),
      );
      return defiant ? [{ ...symptom, value: 'train-through-red-flag' as const }] : [];
    });
}

/** "Anyway, I would like to swim" goes on with something else; "heavy squats anyway" defies. */
function changesSubject({ word, opensClause }: Cue): boolean {
  return word === 'anyway' && opensClause;
}

/** Somebody who treats forbade it, and it is wanted all the same: "the surgeon said no lifting, heavy squats anyway". */
function defiance(reading: Reading): Slot<HarmKind>[] {
  const cue = (code: 'clinician' | 'forbids') => reading.cues.find((term) => is(term, 'intent', code));
  const defies = reading.cues.find((term) => is(term, 'intent', 'defies') && !changesSubject(term));
  if (!defies || !cue('clinician') || !cue('forbids')) return [];
  const span: [number, number] = [defies.start, defies.end];
  return [{ value: 'ignore-medical-advice', span, confidence: confidences.stated, origin: 'text' }];
}
