import type { Slot } from '@regimen/domain';
import type { Quantity } from '../grammar/quantities.js';
import type { Reading } from '../grammar/reading.js';
import type { Term } from '../grammar/terms.js';
import type { Token } from '../text/tokenise.js';
import type { AnnotatedSlot } from './classifier.js';
import type { FoundSpan } from './decode.js';

/** Words a classifier marked, beside what the grammar makes of the same words. */
export interface Span {
  reading: Reading;
  slots: readonly AnnotatedSlot[];
  /** Half-open UTF-16 range in the text as given. */
  start: number;
  end: number;
  confidence: number;
  codes: FoundSpan['codes'];
  /** Indices of the terms that stand in it, at least by half. */
  terms: readonly number[];
}

/** @returns null for a span without words. */
export function spanOf(found: FoundSpan, tokens: readonly Token[], reading: Reading): Span | null {
  const start = tokens[found.from]?.start;
  const end = tokens[found.to - 1]?.end;
  if (start === undefined || end === undefined) return null;
  const { slots, confidence, codes } = found;
  const terms = reading.terms.flatMap((term, index) => (standsIn(term, start, end) ? [index] : []));
  return { reading, slots, start, end, confidence, codes, terms };
}

export function standsIn(part: { start: number; end: number }, start: number, end: number): boolean {
  const shared = Math.min(part.end, end) - Math.max(part.start, start);
  return shared > 0 && shared * 2 >= part.end - part.start;
}

export function termsOf({ reading, terms }: Span): Term[] {
  return terms.flatMap((index) => reading.terms[index] ?? []);
}

/** Amounts with a unit that stand in the span. */
export function quantitiesOf({ reading, start, end }: Span): Quantity[] {
  return reading.quantities.filter(({ first, last }) => {
    const from = reading.terms[first]?.start ?? 0;
    return standsIn({ start: from, end: reading.terms[last]?.end ?? from }, start, end);
  });
}

/** Bare numbers of the span, in order. */
export function numeralsOf(span: Span): { value: number; upper: number }[] {
  return termsOf(span).flatMap(({ numeral }) => (numeral ? [numeral] : []));
}

/** Whether a slot the grammar read overlaps the span. */
export function overlaps({ start, end }: Span, slot: Slot<unknown> | null | undefined): boolean {
  return !!slot?.span && Math.min(slot.span[1], end) > Math.max(slot.span[0], start);
}

export function slotOf<T>({ start, end }: Span, value: T, confidence: number): Slot<T> {
  return { value, span: [start, end], confidence: Math.min(1, Math.max(0, confidence)), origin: 'text' };
}
