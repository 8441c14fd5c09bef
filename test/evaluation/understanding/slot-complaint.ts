import {
  activityCodes,
  conditionCodes,
  epochDay,
  equipmentCodes,
  goalKinds,
  harmKinds,
  jointCodes,
  medicationClasses,
  places,
  symptomCodes,
  targetComplaint,
} from '@regimen/domain';
import type { GoalTarget } from '@regimen/domain';

export const intents = ['plan', 'change', 'ask', 'report', 'urgent', 'harm', 'other'] as const;

const experiences = ['beginner', 'intermediate', 'advanced'];
const units: Readonly<Record<GoalTarget['quantity'], string>> = {
  'body-mass': 'kg',
  'systolic-pressure': 'mm[Hg]',
  vo2max: 'mL/kg/min',
  'event-time': 's',
  'event-distance': 'm',
  'weekly-minutes': 'min',
};

type Check = (value: string) => string | null;

/** Every slot an annotation may fill, with what its values must be. Ranges are engineering choices of plausibility. */
const checks: Readonly<Record<string, Check>> = {
  goal: codeOf(goalKinds),
  target: checkTarget,
  deadline: checkDeadline,
  likes: codeOf(activityCodes),
  refuses: codeOf(activityCodes),
  perWeek: wholeNumber(1, 14),
  minutes: wholeNumber(3, 300),
  day: wholeNumber(1, 7),
  notDay: wholeNumber(1, 7),
  place: codeOf(places),
  kit: codeOf(equipmentCodes),
  condition: codeOf(conditionCodes),
  medication: codeOf(medicationClasses),
  symptom: codeOf(symptomCodes),
  joint: codeOf(jointCodes),
  age: wholeNumber(6, 105),
  kg: numberWithin(30, 250),
  systolic: wholeNumber(80, 230),
  diastolic: wholeNumber(40, 140),
  experience: codeOf(experiences),
  harm: codeOf(harmKinds),
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
  return value > '2026-11-25' && value < '2037-01-01' ? null : `${value} does not lie ahead of 2026-11-25`;
}
