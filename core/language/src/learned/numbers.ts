import type { Slot, Weekday } from '@regimen/domain';
import type { Marker } from '../lexicon/grammar-words.js';
import { is } from '../grammar/terms.js';
import { readSessionsPerWeek } from '../slots/sessions-per-week.js';
import { likeliest } from './closed-codes.js';
import type { Span } from './span.js';
import { numeralsOf, overlaps, quantitiesOf, slotOf, termsOf } from './span.js';

/** A number the grammar reads in the words of a span is as sure as the span; the network's own guess of it less. */
const spokenCounts: readonly (readonly [Marker, number])[] = [
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
  ['alternate-days', 3],
  ['daily', 7],
];

/** Sessions a week: the grammar's reading, else a number or adverb in the span, else what the network takes it for. */
export function perWeekOf(span: Span): Slot<number> | null {
  const known = readSessionsPerWeek(span.reading).find((slot) => overlaps(span, slot));
  if (known) return slotOf(span, known.value, span.confidence);
  const guess = likeliest(span.codes.get('perWeek'));
  const spoken =
    numeralsOf(span).find(({ value }) => isCount(value))?.value ??
    spokenCounts.find(([marker]) => termsOf(span).some((term) => is(term, 'marker', marker)))?.[1];
  if (spoken !== undefined) {
    const agreed = guess?.code === String(spoken);
    return slotOf(span, spoken, span.confidence * (agreed ? 1 : 0.9));
  }
  return guess && slotOf(span, Number(guess.code), span.confidence * guess.sureness);
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 14;
}

/** Length of a session, minutes; a bare number counts as minutes. */
export function minutesOf(span: Span): Slot<number> | null {
  const amount = quantitiesOf(span).find(({ dimension }) => dimension === 'short-time');
  const value = amount?.value ?? numeralsOf(span)[0]?.value ?? lengthInWords(span);
  if (value === undefined || value < 5 || value > 300) return null;
  return slotOf(span, Math.round(value), span.confidence * (amount ? 1 : 0.9));
}

/** "an hour" where the article stands outside the span. */
function lengthInWords(span: Span): number | undefined {
  return termsOf(span).some((term) => is(term, 'unit', 'hour')) ? 60 : undefined;
}

export function ageOf(span: Span): Slot<number> | null {
  const value = numeralsOf(span).find((number) => Number.isInteger(number.value))?.value;
  return value === undefined || value < 1 || value > 120 ? null : slotOf(span, value, span.confidence);
}

/** Body mass, kg; a bare number counts as kilograms, but is not believed without asking. */
export function massOf(span: Span): Slot<number> | null {
  const amount = quantitiesOf(span).find(({ dimension }) => dimension === 'mass');
  const value = amount?.value ?? numeralsOf(span)[0]?.value;
  if (value === undefined || value < 25 || value > 350) return null;
  return slotOf(span, value, span.confidence * (amount ? 1 : 0.7));
}

/** One blood pressure, mmHg. */
export function pressureOf(span: Span, least: number, most: number): Slot<number> | null {
  const value = numeralsOf(span).find((number) => number.value >= least && number.value <= most)?.value;
  return value === undefined ? null : slotOf(span, value, span.confidence);
}

/** Days a span names: by the lexicon, else what the network takes it for. */
export function weekdaysOf(span: Span, slot: 'day' | 'notDay'): Slot<Weekday>[] {
  const named = termsOf(span).flatMap(({ meanings }) =>
    meanings.weekdayGroup?.includes('weekend')
      ? ([6, 7] as const)
      : meanings.weekdayGroup
        ? ([1, 2, 3, 4, 5] as const)
        : (meanings.weekday ?? []),
  );
  if (named.length > 0) return [...new Set(named)].map((day) => slotOf(span, day, span.confidence));
  const guess = likeliest(span.codes.get(slot));
  if (!guess) return [];
  // Several days of one word ("weekends") have a code of their own: "6+7".
  const days = guess.code.split('+').map(Number);
  return days.map((day) => slotOf(span, day as Weekday, span.confidence * guess.sureness));
}
