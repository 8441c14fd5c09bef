import type { Violation } from '../violation.js';
import { violation, wholePlan } from './placed-session.js';

/**
 * Limits as they are stored may be older or newer than this code. One that cannot be read is not kept by anybody, so it
 * counts as broken: an unknown kind, quantity, band or selector field, or a bound that is no amount.
 */
export function limitFaults(limits: readonly unknown[]): Violation[] {
  return limits.flatMap((limit) => {
    if (!isObject(limit) || typeof limit['id'] !== 'string') {
      return [violation('unreadable-limit', wholePlan, 'a limit cannot be read')];
    }
    const isReadable =
      (limit['severity'] === 'hard' || limit['severity'] === 'soft') &&
      isSelector(limit['appliesTo']) &&
      (kinds.get(limit['kind'])?.(limit) ?? false);
    return isReadable ? [] : [violation(limit['id'], wholePlan, 'is a limit that cannot be read')];
  });
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isAmount = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isOptionalAmount = (value: unknown) => value === undefined || isAmount(value);
const isOneOf =
  (...known: readonly string[]) =>
  (value: unknown) =>
    typeof value === 'string' && known.includes(value);
const isTexts = (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
const isTrue = (value: unknown) => value === true;

const isBand = isOneOf('light', 'moderate', 'vigorous', 'near-max');
const countable = [
  'minutesPerSession',
  'minutesPerWeek',
  'moderateEquivalentMinutesPerWeek',
  'sessionsPerWeek',
  'sessionsPerDay',
  'restDaysPerWeek',
];
const isCapped = isOneOf(...countable, 'weeklyLoadIncreaseFraction');
const isFloored = isOneOf(...countable);

const kinds = new Map<unknown, (limit: Fields) => boolean>([
  ['forbid', () => true],
  [
    'intensityCeiling',
    (limit) =>
      isBand(limit['band']) &&
      isOptionalAmount(limit['maxRpe']) &&
      isOptionalAmount(limit['maxHeartRateBpm']) &&
      typeof limit['heartRateTargetsAllowed'] === 'boolean',
  ],
  ['cap', (limit) => isCapped(limit['quantity']) && isAmount(limit['value'])],
  ['floor', (limit) => isFloored(limit['quantity']) && isAmount(limit['value'])],
  ['spacing', (limit) => isAmount(limit['minHours'])],
  ['maxGapDays', (limit) => isAmount(limit['days'])],
  ['supervise', (limit) => isOneOf('clinician', 'coach')(limit['by'])],
  [
    'advice',
    ({ text }) => isObject(text) && typeof text['en'] === 'string' && typeof text['zh'] === 'string',
  ],
]);

const selectorFields = new Map<string, (value: unknown) => boolean>([
  ['activities', isTexts],
  ['modalities', isTexts],
  ['bands', (value) => Array.isArray(value) && value.length > 0 && value.every(isBand)],
  ['equipment', isTexts],
  [
    'jointLoad',
    (value) => isObject(value) && typeof value['joint'] === 'string' && isAmount(value['atLeast']),
  ],
  [
    'spineLoad',
    (value) => isObject(value) && typeof value['movement'] === 'string' && isAmount(value['atLeast']),
  ],
  ['impact', isTexts],
  ['fallRiskAtLeast', isAmount],
  ['valsalva', isTrue],
  ['supine', isTrue],
  ['contact', isTrue],
  ['breathHold', isTrue],
  ['muscleGroups', isTexts],
]);

function isSelector(selector: unknown): boolean {
  return (
    isObject(selector) &&
    Object.entries(selector).every(
      ([field, value]) => value === undefined || (selectorFields.get(field)?.(value) ?? false),
    )
  );
}
