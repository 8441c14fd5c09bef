import { dateOnly } from '@regimen/domain';
import type { LocalDate, SourceRecord } from '@regimen/domain';
import type { Remarks } from '@regimen/plugin-api/reading';
import type { Row } from './samsung-row.js';
import { numberOf } from './samsung-table.js';
import { instantOf } from './samsung-time.js';

/** Beside the rows of each device stands one that has them all together. */
const allDevices = -2;

/** Steps by day: of all devices together where that row exists, else by device, so that no step counts twice. */
export function readDailySteps(rows: readonly Row[], remarks: Remarks): SourceRecord[] {
  const byDay = new Map<LocalDate, Row[]>();
  for (const row of rows) {
    // The day is written as midnight UTC of its date.
    const day = instantOf(row['day_time'])?.slice(0, 10);
    const count = numberOf(row, 'count');
    if (day === undefined || count === null || count < 0) remarks.add('item_rejected', row.where);
    else byDay.set(day, [...(byDay.get(day) ?? []), row]);
  }
  return [...byDay].flatMap(([day, ofDay]) => {
    const all = ofDay.filter((row) => numberOf(row, 'source_type') === allDevices);
    return (all.length > 0 ? all.slice(-1) : ofDay).flatMap((row) => valuesOf(day, row));
  });
}

function valuesOf(day: LocalDate, row: Row): SourceRecord[] {
  return (['count', 'distance'] as const).flatMap((column): SourceRecord[] => {
    const value = numberOf(row, column);
    if (value === null || value < 0) return [];
    const metric = column === 'count' ? 'steps' : 'distance';
    const about = { until: null, offsetMinutes: null, device: row['deviceuuid'] ?? null };
    const nativeId = row['datauuid'] ?? null;
    return [{ kind: 'observation', observation: { metric, value, ...dateOnly(day), ...about, nativeId } }];
  });
}
