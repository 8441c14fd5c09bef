import {
  activityCodes,
  conditionCodes,
  equipmentCodes,
  jointCodes,
  medicationClasses,
  places,
  symptomCodes,
} from '../profile/vocabulary/index.js';
import { targetComplaint } from '../request/check-goals.js';
import type { GoalTarget } from '../request/training-request.js';
import { goalKinds, harmKinds } from '../request/training-request.js';
import { epochDay } from '../shared/local-date.js';

/** The day every annotated request is said on: readings and people count "in eight weeks" and "12 June" from it. */
export const annotationDay = '2026-11-25';

const experiences = ['beginner', 'intermediate', 'advanced'] as const;
const units: Readonly<Record<GoalTarget['quantity'], string>> = {
  'body-mass': 'kg',
  'systolic-pressure': 'mm[Hg]',
  vo2max: 'mL/kg/min',
  'event-time': 's',
  'event-distance': 'm',
  'weekly-minutes': 'min',
};

type Check = (value: string) => string | null;

/** Slots whose values are codes of a closed vocabulary, with the codes. */
export const codesOfSlots = {
  goal: goalKinds,
  likes: activityCodes,
  refuses: activityCodes,
  place: places,
  kit: equipmentCodes,
  condition: conditionCodes,
  medication: medicationClasses,
  symptom: symptomCodes,
  joint: jointCodes,
  experience: experiences,
  harm: harmKinds,
} as const;

/** Slots whose values are numbers, with the least and the most. Ranges are engineering choices of plausibility. */
const numbersOfSlots = {
  perWeek: { least: 1, most: 14, whole: true },
  minutes: { least: 3, most: 300, whole: true },
  day: { least: 1, most: 7, whole: true },
  notDay: { least: 1, most: 7, whole: true },
  age: { least: 6, most: 105, whole: true },
  kg: { least: 30, most: 250, whole: false },
  systolic: { least: 80, most: 230, whole: true },
  diastolic: { least: 40, most: 140, whole: true },
} as const;

/** Every slot an annotation may fill, with what its values must be. */
const checks: Readonly<Record<string, Check>> = {
  ...Object.fromEntries(Object.entries(codesOfSlots).map(([slot, codes]) => [slot, codeOf(codes)])),
  ...Object.fromEntries(
    Object.entries(numbersOfSlots).map(([slot, { least, most, whole }]) => [
      slot,
      whole ? wholeNumber(least, most) : numberWithin(least, most),
    ]),
  ),
  target: checkTarget,
  deadline: checkDeadline,
};

export const slotNames = Object.keys(checks);

/** What is wrong with an annotated value (unknown slot, code outside the vocabulary, no plausible number), or null. */
export function slotComplaint(slot: string, value: string): string | null {
  const check = Object.hasOwn(checks, slot) ? checks[slot] : undefined;
  if (!check) return `${slot} is no slot`;
  return value === '?' ? null : check(value);
}

function codeOf(codes: readonly string[]): Check {
  return (value) => (codes.includes(value) ? null : `${value} is not in the vocabulary`);
}

function numberWithin(least: number, most: number): Check {
  return (value) => {
    const fine = /^\d+(\.\d+)?$/u.test(value) && Number(value) >= least && Number(value) <= most;
    return fine ? null : `${value} is no number from ${least} to ${most}`;
  };
}

function wholeNumber(least: number, most: number): Check {
  const within = numberWithin(least, most);
  return (value) => (/^\d+$/u.test(value) ? within(value) : `${value} is no whole number`);
}

function checkTarget(value: string): string | null {
  const [, quantity = '', mode, amount, distance] =
    /^([a-z0-9-]+):(change|level):(-?\d+(?:\.\d+)?)(?:@(\d+(?:\.\d+)?))?$/u.exec(value) ?? [];
  if (!isQuantity(quantity)) return `${value} is no QUANTITY:MODE:VALUE`;
  if ((quantity === 'event-time') !== (distance !== undefined)) {
    return `${value} names a distance exactly when it is a time`;
  }
  return targetComplaint({
    quantity,
    mode,
    value: Number(amount),
    unit: units[quantity],
    ...(distance === undefined ? {} : { distanceMetres: Number(distance) }),
  });
}

function isQuantity(value: string): value is GoalTarget['quantity'] {
  return Object.hasOwn(units, value);
}

function checkDeadline(value: string): string | null {
  const [, weeks] = /^(\d+)w$/u.exec(value) ?? [];
  if (weeks !== undefined) return wholeNumber(1, 530)(weeks);
  if (!/^\d{4}-\d\d-\d\d$/u.test(value) || epochDay(value) === null)
    return `${value} is neither weeks nor a date`;
  return value > annotationDay && value < '2037-01-01'
    ? null
    : `${value} does not lie ahead of ${annotationDay}`;
}
