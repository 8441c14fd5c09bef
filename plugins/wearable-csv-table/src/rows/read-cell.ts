import type { Metric } from '@regimen/domain';
import { inMetricUnit } from '@regimen/domain';
import { splitQuantity } from '@regimen/plugin-api/reading';
import { isMarkOpen, readMeasured } from '../mapping/guess-reading.js';
import { plainUnit } from '../mapping/plain-unit.js';
import type { Reading } from '../mapping/table-mapping.js';

/** What a cell of a measure comes to. `absent` is what devices write where they measured nothing. */
export type ReadCell =
  | { kind: 'value'; value: number }
  | { kind: 'blank' | 'absent' }
  | { kind: 'fault'; code: 'item_rejected' | 'unknown_unit' }
  | { kind: 'open'; setting: string };

const filler = /^(?:[-–—_*.?]+|n\/?a|null|none|nan|nil|keine?)$/i;
/** What a living person may have none of. */
const mayBeZero: ReadonlySet<Metric> = new Set<Metric>([
  'steps',
  'distance',
  'active-energy',
  'basal-energy',
  'total-energy',
  'floors-climbed',
  'sleep-duration',
]);
const hoursAndMinutes =
  /^(?:(\d{1,2})\s*(?:h|hrs?|std\.?)\s*)?(?:(\d{1,3})\s*(?:m|min)\.?)?$|^(\d{1,2}):(\d{2})$/i;

/** Whether a cell says in words or signs that there is nothing. */
export function isFiller(text: string): boolean {
  return filler.test(text);
}

/** Reads a cell as a value in the unit of its metric. `unit` is what another column of the row says. */
export function readCell(cell: string, reading: Reading, unit: string | null): ReadCell {
  const text = cell.trim();
  if (text === '') return { kind: 'blank' };
  if (isFiller(text)) return { kind: 'absent' };
  const duration = reading.metric === 'sleep-duration' ? minutesOf(text) : null;
  if (duration !== null) return { kind: 'value', value: duration };
  const quantity = splitQuantity(text);
  if (!quantity) return { kind: 'fault', code: 'item_rejected' };
  if (isMarkOpen(reading, quantity)) return { kind: 'open', setting: 'decimalMark' };
  const number = readMeasured(reading.metric, quantity.number, reading.mark);
  if (number === null) return { kind: 'fault', code: 'item_rejected' };
  const own = quantity.unit || unit;
  if (!own && reading.openSetting !== null) return { kind: 'open', setting: reading.openSetting };
  const value = inMetricUnit(reading.metric, number, own ? plainUnit(own) : reading.unit);
  if (value === null) return { kind: 'fault', code: 'unknown_unit' };
  if (number === 0 && !mayBeZero.has(reading.metric)) return { kind: 'absent' };
  return { kind: 'value', value };
}

/** `7h 30m`, `45 min` and `7:30` in minutes; null for a plain number. */
function minutesOf(text: string): number | null {
  const [, hours, minutes, clockHours, clockMinutes] = hoursAndMinutes.exec(text) ?? [];
  if (hours === undefined && minutes === undefined && clockHours === undefined) return null;
  return Number(hours ?? clockHours ?? 0) * 60 + Number(minutes ?? clockMinutes ?? 0);
}
