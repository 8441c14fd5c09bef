import { epochDay } from '../shared/local-date.js';
import { checkList, checkSlot, isRecord, oneOf, within } from './check-slot.js';
import type { Report, ValueCheck } from './check-slot.js';
import { goalKinds } from './training-request.js';

/** Unit and plausible range of each wanted amount: a change, or a level. */
const amounts: Readonly<Record<string, { unit: string; change: ValueCheck; level: ValueCheck }>> = {
  'body-mass': { unit: 'kg', change: within(-300, 100), level: within(20, 500) },
  'systolic-pressure': { unit: 'mm[Hg]', change: within(-150, 50), level: within(60, 300) },
  vo2max: { unit: 'mL/kg/min', change: within(-50, 60), level: within(5, 100) },
  'event-time': { unit: 's', change: within(-86_400, 0), level: within(1, 604_800) },
  'event-distance': { unit: 'm', change: within(0, 1_000_000), level: within(1, 1_000_000) },
  'weekly-minutes': { unit: 'min', change: within(-5000, 5000), level: within(1, 5000) },
};
const longestDeadlineWeeks = 530;

export function checkGoals(value: unknown, textLength: number, report: Report): void {
  checkList(value, 'goals', report, (goal, path) => {
    if (!isRecord(goal)) return report(path, 'is no object');
    checkSlot(goal['kind'], `${path}.kind`, textLength, oneOf(goalKinds), report);
    if (goal['target'] !== null)
      checkSlot(goal['target'], `${path}.target`, textLength, targetComplaint, report);
    if (goal['deadline'] !== null)
      checkSlot(goal['deadline'], `${path}.deadline`, textLength, checkDeadline, report);
  });
}

/** What is wrong with a wanted amount (quantity, unit, plausible range), or null. */
export function targetComplaint(value: unknown): string | null {
  if (!isRecord(value)) return 'is no amount';
  const quantity = value['quantity'];
  const amount =
    typeof quantity === 'string' && Object.hasOwn(amounts, quantity) ? amounts[quantity] : undefined;
  if (!amount) return 'names no known quantity';
  if (value['unit'] !== amount.unit) return `is not in ${amount.unit}`;
  const mode = value['mode'];
  if (mode !== 'change' && mode !== 'level') return 'is neither a change nor a level';
  const distance = value['distanceMetres'];
  if (distance !== undefined && within(1, 1_000_000)(distance)) return 'is for no real distance';
  return amount[mode](value['value']);
}

function checkDeadline(value: unknown): string | null {
  if (!isRecord(value)) return 'is no deadline';
  if ('weeks' in value) return within(1, longestDeadlineWeeks)(value['weeks']);
  const date = value['date'];
  return typeof date === 'string' && epochDay(date) !== null ? null : 'is no calendar date';
}
