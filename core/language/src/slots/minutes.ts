import type { Slot } from '@regimen/domain';
import type { Quantity } from '../grammar/quantities.js';
import type { Reading } from '../grammar/reading.js';
import { corrected, markerAfter, markerBefore, segmentHas, slotAt, tellsOfNow } from '../grammar/reading.js';
import { is } from '../grammar/terms.js';
import { confidences } from './confidences.js';

const shortestSession = 5;
const longestSession = 300;
/** Seven times twelve hours, rounded: nobody trains longer in a week. */
const longestWeek = 5000;

/** Session lengths the text names, minutes, in order. `taken` are the quantities of an event's time. */
export function readMinutesPerSession(reading: Reading, taken: ReadonlySet<Quantity>): Slot<number>[] {
  const lengths = durations(reading, taken)
    .filter((quantity) => !isWeekly(reading, quantity))
    .filter((quantity) => quantity.value >= shortestSession && quantity.value <= longestSession)
    .map((quantity) => slotOf(reading, quantity));
  return corrected(reading, lengths);
}

/** Minutes a week the text asks for ("150 minutes a week"), or null. */
export function readWeeklyMinutes(reading: Reading, taken: ReadonlySet<Quantity>): Slot<number> | null {
  const weekly = durations(reading, taken).find(
    (quantity) =>
      isWeekly(reading, quantity) && quantity.value >= shortestSession && quantity.value <= longestWeek,
  );
  if (!weekly) return null;
  const rate = is(reading.terms[weekly.last + 1], 'marker', 'per-week') ? weekly.last + 1 : weekly.last;
  return slotOf(reading, { ...weekly, last: rate });
}

function durations(reading: Reading, taken: ReadonlySet<Quantity>): Quantity[] {
  return reading.quantities.filter(
    (quantity) =>
      quantity.dimension === 'short-time' &&
      !taken.has(quantity) &&
      !tellsOfNow(reading, quantity.first) &&
      !segmentHas(reading, quantity.first, 'other-life') &&
      !is(reading.terms[quantity.last + 1], 'marker', 'ago') &&
      !is(reading.terms[quantity.first - 1], 'marker', 'since'),
  );
}

function slotOf(reading: Reading, quantity: Quantity): Slot<number> {
  const confidence = quantity.upper === quantity.value ? confidences.stated : confidences.inferred;
  return slotAt(reading, Math.round(quantity.value), quantity.first, quantity.last, confidence);
}

/** "… a week" right behind, or 每周 before with no count or 每次 between (每周三次45分钟 is per session). */
function isWeekly(reading: Reading, quantity: Quantity): boolean {
  const { terms } = reading;
  if (is(terms[quantity.last + 1], 'marker', 'per-week'))
    return markerBefore(reading, quantity.first, 'count', 3) < 0;
  const lead = markerBefore(reading, quantity.first, 'per-week', 5);
  if (lead < 0 || terms[lead]?.word.startsWith('every') || terms[lead]?.word.includes('week')) return false;
  const each = markerBefore(reading, quantity.first, 'each-time', 4);
  const counted = terms
    .slice(lead + 1, quantity.first)
    .some((term) => is(term, 'marker', 'count') || term.meanings.weekday);
  return !counted && each < lead && markerAfter(reading, quantity.last, 'count', 1) < 0;
}
