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
  const clock = clockAt(terms, index);
  if (clock) return clock;
  const count = countAt(terms, index);
  if (!count) return null;
  const at = skipGlue(terms, count.next);
  const term = terms[at];
  const unit = isStone(terms, at) ? 'stone' : term?.meanings.unit?.[0];
  if (
    !term ||
    !unit ||
    term.segment !== terms[index]?.segment ||
    isSteps(terms, at) ||
    isCalendarMonth(terms, index, at)
  )
    return null;
  const { dimension, size } = unitSizes[unit];
  const seconds = unit === 'minute' && term.word === '分' ? secondsBehind(terms, at) : null;
  const pounds = unit === 'stone' ? poundsBehind(terms, at) : null;
  const tail = pounds?.last ?? halfBehind(terms, at) ?? (seconds === null ? null : at + 1);
  const half = tail === null ? 0 : 0.5;
  const extra = pounds?.stone ?? (seconds === null ? half : seconds / 60);
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

/** "12 st", "11st": but "1st" and "21st" are days of a month, and those alone are written so. */
function isStone(terms: readonly Term[], at: number): boolean {
  const [number, term] = [terms[at - 1], terms[at]];
  if (term?.word !== 'st') return false;
  return term.start !== number?.end || !/(?:^|[^1])1$/u.test(number.word);
}

const poundsInStone = 14;

/** "12 stone 7", "11 st 4 lbs": pounds behind stones, as a part of a stone. */
function poundsBehind(terms: readonly Term[], at: number): { stone: number; last: number } | null {
  const next = terms[at + 1];
  const value = next?.numeral?.value;
  const fits = value !== undefined && Number.isInteger(value) && value > 0 && value < poundsInStone;
  if (!fits || next?.segment !== terms[at]?.segment) return null;
  const unit = terms[at + 2]?.meanings.unit?.[0];
  if (unit !== undefined && unit !== 'pound') return null;
  return { stone: value / poundsInStone, last: unit === undefined ? at + 1 : at + 2 };
}

/** Shorter races take minutes and seconds: 3:45 is hours, 22:30 minutes. */
const mostHours = 6;

/** "22:30", "3:45", "1:52:10" as a time a race takes; the colon ends a clause, so the terms only touch. */
function clockAt(terms: readonly Term[], index: number): Quantity | null {
  const parts = [terms[index], terms[index + 1], terms[index + 2]];
  const touching = parts.slice(1).findIndex((term, at) => !followsColon(parts[at], term));
  const count = touching < 0 ? parts.length : touching + 1;
  const values = parts.slice(0, count).map((term) => term?.numeral?.value ?? Number.NaN);
  const [first = Number.NaN, second = Number.NaN, third] = values;
  if (count < 2 || values.some(Number.isNaN)) return null;
  const hours = third !== undefined || first <= mostHours;
  const value = hours ? first * 60 + second + (third ?? 0) / 60 : first + second / 60;
  return {
    value,
    upper: value,
    dimension: 'short-time',
    unit: 'minute',
    first: index,
    last: index + count - 1,
  };
}

function followsColon(term: Term | undefined, next: Term | undefined): boolean {
  const clock = /^\d{2}$/u.test(next?.word ?? '') && /^\d{1,2}$/u.test(term?.word ?? '');
  return clock && next?.afterColon === true && next.start === (term?.end ?? 0) + 1;
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
