import type { ExerciseDecision, FilterRule } from './exercise-filter-rules.js';
import { exerciseDecisions, filterRules } from './exercise-filter-rules.js';
import type { ExerciseTrait, MovementTraits } from './exercise-words.js';
import { exerciseTraits } from './exercise-words.js';
import type { ClinicalWords } from './words/clinical-words.js';
import { readClinicalWords } from './words/clinical-words.js';

export type { ExerciseDecision } from './exercise-filter-rules.js';

/** Texts that name no condition. */
const noCondition = /^(?:none|healthy|healthy adult|no condition)$/;

/** Words that say which, where, how bad or since when, and change nothing here. */
const qualifiers = new Set(
  (
    'acute advanced after and ankle arm artery at background before bone breast cancer chronic class ' +
    'controlled covid d day disease early end first foot fracture gestational grade hand healing heart ' +
    'high hip in knee known late long low lumbar me mild mo moderate month morbid non nonproliferative ' +
    'of over peripheral post primary proliferative recent resistant risk second secondary severe ' +
    'specific spinal spine stable stage the third trimester type uncomplicated uncontrolled under ' +
    'unstable until vertebral w week weeks with wk wound'
  ).split(' '),
);

/**
 * Decision for an exercise in one or several conditions, codes or short texts, by the strictest rule (sources beside the
 * rules). Exercises are read word by word and, with {@link movementTraits} of a catalogue, by name. A word nobody knows, of
 * exercise or condition, is for a clinician to judge: nothing unknown is included.
 */
export function exerciseFilter(
  exercise: string,
  condition: string,
  movements: MovementTraits = new Map(),
): ExerciseDecision {
  const traits = exerciseTraits(exercise, movements);
  const read = readClinicalWords(condition);
  const named = filterRules.filter((rule) =>
    slotsOf(rule).every((slot) => slot.some((word) => read.words.includes(word))),
  );
  if (traits === null || !isKnown(read, named)) return 'clearance-required';
  const weeks = weeksOf(exercise, read);
  return named
    .filter((rule) => holdsNow(rule, read, weeks))
    .map((rule) => decisionOf(rule, traits))
    .reduce<ExerciseDecision>(stricter, 'include');
}

/** Whether every word of the condition is understood. A denied condition is not: who denies one names another. */
function isKnown({ words, denies }: ClinicalWords, named: readonly FilterRule[]): boolean {
  if (denies) return false;
  if (noCondition.test(words.join(' '))) return true;
  const understood = new Set(named.flatMap(slotsOf).flat());
  return (
    named.length > 0 &&
    words.every((word) => understood.has(word) || qualifiers.has(word) || /^\d/.test(word))
  );
}

function slotsOf({ condition }: FilterRule): string[][] {
  return condition.split(' ').map((slot) => slot.split('|'));
}

/** Weeks that the condition, or else the exercise, names ("supine after week 20"); null where neither does. */
function weeksOf(exercise: string, condition: ClinicalWords): number | null {
  const days = condition.days ?? readClinicalWords(exercise).days;
  return days === null ? null : days / 7;
}

function holdsNow(rule: FilterRule, { words }: ClinicalWords, weeks: number | null): boolean {
  if (rule.unless?.split(' ').some((word) => words.includes(word))) return false;
  if (weeks === null) return true;
  return weeks >= (rule.fromWeeks ?? 0) && weeks <= (rule.untilWeeks ?? Infinity);
}

function decisionOf({ limits }: FilterRule, traits: ReadonlySet<ExerciseTrait>): ExerciseDecision {
  return exerciseDecisions
    .filter((decision) => decision in limits)
    .filter((decision) => limits[decision as keyof typeof limits]!.some((trait) => traits.has(trait)))
    .reduce<ExerciseDecision>(stricter, 'include');
}

function stricter(one: ExerciseDecision, other: ExerciseDecision): ExerciseDecision {
  return exerciseDecisions.indexOf(one) >= exerciseDecisions.indexOf(other) ? one : other;
}
