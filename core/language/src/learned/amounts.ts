import type { GoalTarget, Slot } from '@regimen/domain';
import { targetComplaint } from '@regimen/domain';
import { readDeadlines, upcomingMonth } from '../slots/deadlines.js';
import type { Deadline } from '../slots/deadlines.js';
import { distances } from '../slots/event-targets.js';
import { readTargets } from '../slots/targets.js';
import { likeliest } from './closed-codes.js';
import type { Span } from './span.js';
import { numeralsOf, overlaps, quantitiesOf, slotOf, termsOf } from './span.js';

type Direction = 'decrease' | 'increase' | 'level';

const units: Readonly<Record<GoalTarget['quantity'], string>> = {
  'body-mass': 'kg',
  'systolic-pressure': 'mm[Hg]',
  vo2max: 'mL/kg/min',
  'event-time': 's',
  'event-distance': 'm',
  'weekly-minutes': 'min',
};

/** Wanted amount a span names: the network says of what and which way, the grammar how much. */
export function targetOf(span: Span): Slot<GoalTarget> | null {
  const guess = likeliest(span.codes.get('target'));
  const [quantity, direction] = (guess?.code ?? '').split(':') as [GoalTarget['quantity'], Direction];
  const known = readTargets(span.reading).found.find(({ target }) => overlaps(span, target));
  if (known && !known.isWeeklyRate) {
    const same = known.target.value.quantity === quantity;
    return slotOf(span, known.target.value, span.confidence * (same ? 1 : 0.8));
  }
  if (!guess || !(quantity in units)) return null;
  const amount = amountOf(span, quantity);
  if (amount === null) return null;
  const mode = direction === 'level' ? 'level' : 'change';
  const value: GoalTarget = {
    quantity,
    mode,
    value: direction === 'decrease' ? -amount.value : amount.value,
    unit: units[quantity],
    ...(amount.distanceMetres === undefined ? {} : { distanceMetres: amount.distanceMetres }),
  };
  const sureness = Math.max(guess.sureness, 0.5);
  return targetComplaint(value) === null ? slotOf(span, value, span.confidence * sureness) : null;
}

interface Amount {
  value: number;
  distanceMetres?: number;
}

function amountOf(span: Span, quantity: GoalTarget['quantity']): Amount | null {
  const measured = (dimension: string) =>
    quantitiesOf(span).findLast((found) => found.dimension === dimension);
  const numbers = numeralsOf(span);
  switch (quantity) {
    case 'body-mass':
      return valueOf(measured('mass')?.value);
    case 'systolic-pressure':
      return valueOf(measured('pressure')?.value ?? numbers[0]?.value);
    case 'vo2max':
      return valueOf(numbers.at(-1)?.value);
    case 'weekly-minutes':
      return valueOf(measured('short-time')?.value ?? numbers[0]?.value);
    case 'event-distance':
      return valueOf(distanceOf(span));
    case 'event-time':
      return eventTime(span, measured('short-time')?.value);
  }
}

function valueOf(value: number | undefined): Amount | null {
  return value === undefined ? null : { value };
}

/** Distance in the span, else the only one of its sentence; metres. */
function distanceOf(span: Span): number | undefined {
  const { reading } = span;
  const all = distances(reading);
  const inside = all.find(({ first, last }) => span.terms.includes(first) || span.terms.includes(last));
  const sentence = reading.terms[span.terms[0] ?? -1]?.sentence;
  const around = all.filter(({ first }) => reading.terms[first]?.sentence === sentence);
  return inside?.metres ?? (around.length === 1 ? around[0]?.metres : undefined);
}

/** Minutes, or "25:30"; seconds, over the distance it is for. */
function eventTime(span: Span, minutes: number | undefined): Amount | null {
  const seconds = minutes === undefined ? clockTime(span) : Math.round(minutes * 60);
  const distanceMetres = distanceOf(span);
  return seconds === undefined || distanceMetres === undefined ? null : { value: seconds, distanceMetres };
}

/** A colon ends a clause in the grammar, so the time is read from the letters. */
function clockTime({ reading, start, end }: Span): number | undefined {
  const parts = /(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?/u.exec(reading.text.slice(start, end));
  if (!parts) return undefined;
  const [first, second, third] = parts.slice(1).map((part) => Number(part ?? NaN));
  if (first === undefined || second === undefined) return undefined;
  if (third !== undefined && !Number.isNaN(third)) return first * 3600 + second * 60 + third;
  // "1:55" for a half marathon is hours, "25:30" for 5 km minutes.
  return first < 7 ? first * 3600 + second * 60 : first * 60 + second;
}

/** A span taken for a deadline: the grammar's reading of it, else an amount of weeks, else a month's first day. */
export function deadlineOf(span: Span): Slot<Deadline> | null {
  const known = readDeadlines(span.reading).find((slot) => overlaps(span, slot));
  if (known) return slotOf(span, known.value, span.confidence);
  const days = quantitiesOf(span).find(({ dimension }) => dimension === 'long-time')?.value;
  if (days !== undefined && days >= 1 && days <= 3660)
    return slotOf(span, { weeks: Math.max(1, Math.round(days / 7)) }, span.confidence);
  const month = termsOf(span).find(({ meanings }) => meanings.month)?.meanings.month?.[0];
  const date = month === undefined ? null : upcomingMonth(span.reading.today, month);
  return date === null ? null : slotOf(span, { date }, span.confidence);
}
