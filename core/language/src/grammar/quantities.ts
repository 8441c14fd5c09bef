import type { Dimension, SpokenUnit } from '../lexicon/units.js';
import { unitSizes } from '../lexicon/units.js';
import type { Term } from './terms.js';
import { is } from './terms.js';

/** A number with its unit: kg, mmHg, metres, minutes, days or kcal by dimension. */
export interface Quantity {
  value: number;
  /** Other end of a spoken range; equal to `value` without one. */
  upper: number;
  dimension: Dimension;
  unit: SpokenUnit;
  /** Indices of the first and the last term. */
  first: number;
  last: number;
}

interface Count {
  value: number;
  upper: number;
  next: number;
}

/** Quantities from left to right; each term belongs to at most one. */
export function readQuantities(terms: readonly Term[]): Quantity[] {
  const quantities: Quantity[] = [];
  for (let index = 0; index < terms.length; index += 1) {
    const quantity = quantityAt(terms, index);
    if (!quantity) continue;
    const previous = quantities.at(-1);
    if (previous && continues(previous, quantity)) {
      previous.value += quantity.value;
      previous.upper += quantity.upper;
      previous.last = quantity.last;
    } else quantities.push(quantity);
    index = quantity.last;
  }
  return quantities;
}

/** "1小时30分": a smaller unit of the same kind right behind belongs to the same amount. */
function continues(previous: Quantity, next: Quantity): boolean {
  const adjacent = next.first === previous.last + 1 && next.dimension === previous.dimension;
  return (
    adjacent && unitSizes[next.unit].size < unitSizes[previous.unit].size && next.dimension !== 'long-time'
  );
}

function quantityAt(terms: readonly Term[], index: number): Quantity | null {
  if (is(terms[index], 'marker', 'one-week')) {
    return { value: 7, upper: 7, dimension: 'long-time', unit: 'week', first: index, last: index };
  }
  const count = countAt(terms, index);
  if (!count) return null;
  const at = skipGlue(terms, count.next);
  const term = terms[at];
  const unit = term?.meanings.unit?.[0];
  if (
    !unit ||
    term.segment !== terms[index]?.segment ||
    isSteps(terms, at) ||
    isCalendarMonth(terms, index, at)
  )
    return null;
  const { dimension, size } = unitSizes[unit];
  const seconds = unit === 'minute' && term.word === '分' ? secondsBehind(terms, at) : null;
  const tail = halfBehind(terms, at) ?? (seconds === null ? null : at + 1);
  const extra = seconds === null ? (tail === null ? 0 : 0.5) : seconds / 60;
  return {
    value: rounded((count.value + extra) * size),
    upper: rounded((count.upper + extra) * size),
    dimension,
    unit,
    first: index,
    last: tail ?? at,
  };
}

/** 5月 is May; five months are 五个月. */
function isCalendarMonth(terms: readonly Term[], index: number, at: number): boolean {
  return terms[at]?.word === '月' && at === index + 1 && terms[index]?.numeral?.value !== 0.5;
}

/** "10k steps" is no distance. */
function isSteps(terms: readonly Term[], at: number): boolean {
  return terms[at]?.word === 'k' && terms[at + 1]?.word === 'steps';
}

function countAt(terms: readonly Term[], index: number): Count | null {
  const term = terms[index];
  if (is(term, 'marker', 'a'))
    return terms[index + 1]?.meanings.unit ? { value: 1, upper: 1, next: index + 1 } : null;
  if (!term?.numeral) return null;
  const { value, upper } = term.numeral;
  const half = halfInside(terms, index + 1);
  if (half !== null) return { value: value + 0.5, upper: value + 0.5, next: half };
  const other = terms[index + 2]?.numeral;
  if (other && is(terms[index + 1], 'marker', 'range')) return { value, upper: other.value, next: index + 3 };
  return { value, upper, next: index + 1 };
}

/** The place after 个半 ("一个半小时") or "and a half" ("two and a half hours"), or null. */
function halfInside(terms: readonly Term[], at: number): number | null {
  if (terms[at]?.word === '个' && terms[at + 1]?.numeral?.value === 0.5) return at + 2;
  if (terms[at]?.word === '半' && terms[at + 1]?.meanings.unit) return at + 1;
  const andAHalf =
    terms[at]?.word === 'and' && terms[at + 1]?.word === 'a' && terms[at + 2]?.numeral?.value === 0.5;
  return andAHalf ? at + 3 : null;
}

/** Index of the last term of "… hour and a half", "两小时半", or null. */
function halfBehind(terms: readonly Term[], at: number): number | null {
  if (terms[at + 1]?.word === '半' && !terms[at + 2]?.meanings.unit) return at + 1;
  const andAHalf =
    terms[at + 1]?.word === 'and' && terms[at + 2]?.word === 'a' && terms[at + 3]?.numeral?.value === 0.5;
  return andAHalf && !terms[at + 4]?.meanings.unit ? at + 3 : null;
}

/** 3分40 is three minutes and forty seconds. */
function secondsBehind(terms: readonly Term[], at: number): number | null {
  const next = terms[at + 1];
  const value = next?.numeral?.value;
  const bare = value !== undefined && value >= 1 && value < 60 && next?.segment === terms[at]?.segment;
  return bare && !terms[at + 2]?.meanings.unit && /^\d\d?$/u.test(next?.word ?? '') ? value : null;
}

function skipGlue(terms: readonly Term[], at: number): number {
  const word = terms[at]?.word;
  return word === '-' || word === '个' || word === 'a' || word === 'an' || word === '多' ? at + 1 : at;
}

/** Spoken amounts are short: float dust from unit sizes is not part of them. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
