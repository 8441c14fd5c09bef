import {
  activityCodes,
  conditionCodes,
  equipmentCodes,
  goalKinds,
  harmKinds,
  jointCodes,
  medicationClasses,
  places,
  symptomCodes,
} from '@regimen/domain';
import type { AnnotatedSlot } from '../learned/classifier.js';

/** Amounts a target can be of, and which way. The number itself is read by the grammar, never taken from a model. */
const targets = [
  'body-mass',
  'systolic-pressure',
  'vo2max',
  'event-time',
  'event-distance',
  'weekly-minutes',
].flatMap((quantity) => ['decrease', 'increase', 'level'].map((way) => `${quantity}:${way}`));
const weekdays = ['1', '2', '3', '4', '5', '6', '7'];

/** What words can stand for: slots of a closed vocabulary with their codes, and slots that are a number or date. */
export const codesOfSlot: Readonly<Partial<Record<AnnotatedSlot, readonly string[]>>> = {
  goal: goalKinds,
  target: targets,
  deadline: [],
  likes: activityCodes,
  refuses: activityCodes,
  perWeek: [],
  minutes: [],
  day: weekdays,
  notDay: weekdays,
  place: places,
  kit: equipmentCodes,
  condition: conditionCodes,
  medication: medicationClasses,
  symptom: symptomCodes,
  joint: jointCodes,
  age: [],
  kg: [],
  systolic: [],
  diastolic: [],
  experience: ['beginner', 'intermediate', 'advanced'],
  harm: harmKinds,
};

/** One thing words can stand for, as a model writes it: "goal:lose-weight", "minutes". */
export interface MarkKind {
  slot: AnnotatedSlot;
  code: string | null;
}

/** Every kind by the way it is written. */
export const markKinds: ReadonlyMap<string, MarkKind> = new Map(
  (Object.entries(codesOfSlot) as [AnnotatedSlot, readonly string[]][]).flatMap(([slot, codes]) =>
    kindsOf(slot, codes),
  ),
);

function kindsOf(slot: AnnotatedSlot, codes: readonly string[]): [string, MarkKind][] {
  if (codes.length === 0) return [[slot, { slot, code: null }]];
  return codes.map((code) => [`${slot}:${code}`, { slot, code }]);
}
