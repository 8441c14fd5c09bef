import type { Slot } from '@regimen/domain';
import type { Marker } from '../lexicon/grammar-words.js';
import type { Reading } from '../grammar/reading.js';
import { corrected, markerAfter, markerBefore, segmentHas, slotAt, tellsOfNow } from '../grammar/reading.js';
import { is } from '../grammar/terms.js';
import { confidences } from './confidences.js';

const adverbs: readonly [Marker, number][] = [
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
];

/** More sessions a week than two a day are a slip of the pen. */
const mostPerWeek = 14;

/** Every frequency the text asks for, in order; what somebody does now is not what they want. */
export function readSessionsPerWeek(reading: Reading): Slot<number>[] {
  const slots: Slot<number>[] = [];
  for (let index = 0; index < reading.terms.length; index += 1) {
    const slot = countedAt(reading, index) ?? everyDayAt(reading, index);
    if (slot && !tellsOfNow(reading, index)) slots.push(slot);
  }
  const stated = slots.filter((slot) => slot.confidence === confidences.stated);
  return corrected(reading, stated.length > 0 ? stated : slots);
}

/** "three times a week", "twice weekly", 每周三次, 一周练三到四次. */
function countedAt(reading: Reading, index: number): Slot<number> | null {
  const term = reading.terms[index];
  const adverb = adverbs.find(([marker]) => is(term, 'marker', marker));
  const count = adverb ? { value: adverb[1], upper: adverb[1], last: index } : countAt(reading, index);
  if (!count || count.value < 1 || count.value > mostPerWeek || !Number.isInteger(count.value)) return null;
  const weekly = weeklyAround(reading, index, count.last);
  if (!weekly) return null;
  const confidence = count.upper === count.value ? confidences.stated : confidences.inferred;
  const [first, last] = tightSpan(reading, index, count.last, weekly);
  return slotAt(reading, count.value, first, last, confidence);
}

const plainCounts: ReadonlySet<string> = new Set([
  'times',
  'time',
  'x',
  'days',
  'day',
  'sessions',
  'session',
  '次',
  '回',
  '天',
  '趟',
]);

/** "three times a week" as a whole, but only the number where other words stand between ("three swims a week", 每周跑两次). */
function tightSpan(
  reading: Reading,
  first: number,
  last: number,
  weekly: { first: number; last: number },
): [first: number, last: number] {
  const [from, to] = [Math.min(first, weekly.first), Math.max(last, weekly.last)];
  const between = reading.terms.slice(from, to + 1);
  const foreign = between.some(({ meanings }) => meanings.activity);
  if (!foreign) return [from, to];
  const number = reading.terms[first]?.numeral && !plainCounts.has(reading.terms[last]?.word ?? '');
  return number ? [first, first] : [first, last];
}

function countAt(reading: Reading, index: number): { value: number; upper: number; last: number } | null {
  const { terms } = reading;
  const numeral = terms[index]?.numeral;
  if (!numeral || (is(terms[index - 1], 'marker', 'range') && terms[index - 2]?.numeral)) return null;
  const other = is(terms[index + 1], 'marker', 'range') ? terms[index + 2]?.numeral : null;
  const upper = other ? other.value : numeral.upper;
  let at = index + (other ? 3 : 1);
  if (terms[at]?.word === '-') at += 1;
  const counted = is(terms[at], 'marker', 'count');
  if (!counted && !is(terms[at], 'marker', 'per-week')) return null;
  return { value: numeral.value, upper, last: counted ? at : at - 1 };
}

/** The words that make a count weekly: right behind it, or before it in the same clause. */
function weeklyAround(reading: Reading, first: number, last: number): { first: number; last: number } | null {
  if (markerAfter(reading, last, 'daily', 2) >= 0) return null;
  const behind = markerAfter(reading, last, 'per-week', 7);
  if (behind >= 0) return { first, last: behind };
  const before = Math.max(
    markerBefore(reading, first, 'per-week', 6),
    markerBefore(reading, first, 'one-week', 6),
  );
  if (before >= 0) return { first: before, last };
  return null;
}

/** "every day" is seven; "every other day" is taken as three, the lower of three and four. */
function everyDayAt(reading: Reading, index: number): Slot<number> | null {
  const term = reading.terms[index];
  if (is(term, 'marker', 'alternate-days')) return slotAt(reading, 3, index, index, confidences.stated);
  if (!is(term, 'marker', 'daily') || speaksOfOtherThings(reading, index)) return null;
  if (is(reading.terms[index - 1], 'marker', 'twice'))
    return slotAt(reading, 2 * 7, index - 1, index, confidences.stated);
  return slotAt(reading, 7, index, index, confidences.inferred);
}

function speaksOfOtherThings(reading: Reading, index: number): boolean {
  const segment = reading.terms[index]?.segment;
  const near = reading.terms
    .slice(Math.max(0, index - 8), index + 9)
    .filter((term) => term.segment === segment);
  const other = near.some((term) => term.meanings.medication ?? term.meanings.symptom ?? term.meanings.harm);
  const denied =
    is(reading.terms[index - 1], 'attitude', 'negate') || is(reading.terms[index - 1], 'attitude', 'except');
  const aside = (['intake', 'other-life', 'antihypertensive', 'pain'] as const).some((marker) =>
    segmentHas(reading, index, marker),
  );
  return other || denied || aside || markerAfter(reading, index, 'count', 2) >= 0;
}
