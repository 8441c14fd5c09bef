import type { PopulationCode } from '../profile/vocabulary/index.js';
import type { Localised } from '../shared/localised.js';
import { combineAerobic } from './combine-aerobic.js';
import { highestFloor, lowestValue, PrescriptionDecisions, rangeOf, sortedByRule } from './combine-ranges.js';
import type { ExercisePrescription, GivenPrescription } from './exercise-prescription.js';

/** One prescription for a person who belongs to several populations. */
export interface CombinedPrescription extends Omit<ExercisePrescription, 'population' | 'benefits'> {
  populations: readonly PopulationCode[];
  benefits: readonly Localised[];
  /** For each value, by its path (`aerobic.minutesPerWeek.high`), the rule that set it. */
  decidedBy: readonly { field: string; ruleId: string }[];
}

/** They hold for everybody of an age; where a condition speaks, their lower bounds would ask too much of the ill. */
const general: ReadonlySet<PopulationCode> = new Set(['healthy-adult', 'older-adult', 'child-adolescent']);

/** Whether a population is one of age alone, without a condition. */
export function isGeneralPopulation(population: PopulationCode): boolean {
  return general.has(population);
}

/**
 * Joins all prescriptions of one person: the lowest upper bounds; the highest lower bounds that still fit under them (of
 * the conditions' prescriptions, where there are any; of one that must not grow, where there is one); what one does not allow (strength training, growth, steering by
 * heart rate) is not allowed; considerations of all. Independent of their order; exceeds none of them.
 * @returns null when there are none.
 */
export function combinePrescriptions(given: readonly GivenPrescription[]): CombinedPrescription | null {
  if (given.length === 0) return null;
  const all = sortedByRule(given);
  const leading = leadingOf(all);
  const decisions = new PrescriptionDecisions();
  const aerobic = combineAerobic({ all, leading, decisions });
  return {
    populations: [...new Set(all.map(({ population }) => population))].sort(),
    benefits: distinct(all.map(({ benefits }) => benefits)),
    aerobic,
    resistance: combineResistance(all, leading, decisions),
    balanceDaysPerWeek: decisions.take(
      'balanceDaysPerWeek',
      highestFloor(
        all.map(({ ruleId, balanceDaysPerWeek }) => ({ ruleId, value: balanceDaysPerWeek })),
        Number.POSITIVE_INFINITY,
      ),
    ),
    flexibilityDaysPerWeek: rangeOf(
      'flexibilityDaysPerWeek',
      all,
      leading,
      decisions,
      (each) => each.flexibilityDaysPerWeek,
    ),
    pain: combinePain(all, decisions),
    belowSymptoms: all.some(({ belowSymptoms }) => belowSymptoms),
    progression: combineProgression(all, decisions),
    considerations: distinct(all.flatMap(({ considerations }) => considerations)),
    decidedBy: decisions.list(),
  };
}

/** Those whose lower bounds count: where the dose must not grow, that prescription; else those of conditions, if any. */
function leadingOf(all: readonly GivenPrescription[]): readonly GivenPrescription[] {
  const still = all.filter(({ progression }) => progression === null);
  const specific = all.filter(({ population }) => !general.has(population));
  return [still, specific].find((some) => some.length > 0) ?? all;
}

function combineResistance(
  all: readonly GivenPrescription[],
  leading: readonly GivenPrescription[],
  decisions: PrescriptionDecisions,
): ExercisePrescription['resistance'] {
  const refusing = all.find(({ resistance }) => resistance === null);
  if (refusing) {
    decisions.note('resistance', refusing.ruleId);
    return null;
  }
  const range = (name: 'daysPerWeek' | 'percentOfMaximum' | 'sets' | 'repetitions') =>
    rangeOf(`resistance.${name}`, all, leading, decisions, ({ resistance }) => resistance?.[name] ?? null);
  const [daysPerWeek, sets, repetitions] = [range('daysPerWeek'), range('sets'), range('repetitions')];
  if (!daysPerWeek || !sets || !repetitions) return null;
  return { daysPerWeek, percentOfMaximum: range('percentOfMaximum'), sets, repetitions };
}

function combinePain(
  all: readonly GivenPrescription[],
  decisions: PrescriptionDecisions,
): ExercisePrescription['pain'] {
  const limits = all.flatMap(({ ruleId, pain }) => (pain ? [{ ruleId, pain }] : []));
  if (limits.length === 0) return null;
  const least = (name: 'mostOfTen' | 'settlesWithinHours') =>
    decisions.take(
      `pain.${name}`,
      lowestValue(limits.map(({ ruleId, pain }) => ({ ruleId, value: pain[name] }))),
    );
  return { mostOfTen: least('mostOfTen'), settlesWithinHours: least('settlesWithinHours') };
}

/** Growth is null as soon as one prescription has none; else the slowest, in the words of the slowest. */
function combineProgression(
  all: readonly GivenPrescription[],
  decisions: PrescriptionDecisions,
): ExercisePrescription['progression'] {
  const growing = all.flatMap(({ ruleId, progression }) => (progression ? [{ ruleId, progression }] : []));
  const still = all.find(({ progression }) => progression === null);
  if (still) decisions.note('progression', still.ruleId);
  if (still || growing.length === 0) return null;
  const least = (name: 'percentPerWeek' | 'minutesPerWeek') => {
    const stated = growing.flatMap(({ ruleId, progression }) =>
      progression[name] === null ? [] : [{ ruleId, value: progression[name] }],
    );
    return stated.length === 0 ? null : decisions.take(`progression.${name}`, lowestValue(stated));
  };
  const [percentPerWeek, minutesPerWeek] = [least('percentPerWeek'), least('minutesPerWeek')];
  const slowest = growing.reduce((a, b) => (speed(b.progression) < speed(a.progression) ? b : a));
  decisions.note('progression.how', slowest.ruleId);
  return { percentPerWeek, minutesPerWeek, how: slowest.progression.how };
}

/** Percent a week; a dose that grows by symptoms, without a percentage, is slower than any. */
function speed({ percentPerWeek }: NonNullable<ExercisePrescription['progression']>): number {
  return percentPerWeek ?? 0;
}

function distinct(texts: readonly Localised[]): Localised[] {
  return [...new Map(texts.map((text) => [text.en, text])).values()];
}
