import { dateOnly } from '@regimen/domain';
import type { LocalDate, Metric, SourceRecord } from '@regimen/domain';
import type { Remarks } from '@regimen/plugin-api/reading';
import type { Row } from './samsung-row.js';
import { numberOf, revisionOf } from './samsung-table.js';
import { instantOf } from './samsung-time.js';

type Totals = readonly { column: string; metric: Metric }[];

/** Beside the rows of each device stands one that has them all together. */
const allDevices = -2;
const steps: Totals = [
  { column: 'count', metric: 'steps' },
  { column: 'distance', metric: 'distance' },
];
/** Sessions are in the energy of movement already. */
const energy: Totals = [
  { column: 'active_calorie', metric: 'active-energy' },
  { column: 'rest_calorie', metric: 'basal-energy' },
];
export const dailyMetrics: readonly Metric[] = [...steps, ...energy].map(({ metric }) => metric);

/** Steps by day: of all devices together where that row exists, else by device, so that no step counts twice. */
export function readDailySteps(rows: readonly Row[], remarks: Remarks): SourceRecord[] {
  return [...byDay(rows, 'count', remarks)].flatMap(([day, ofDay]) => {
    const all = ofDay.filter((row) => numberOf(row, 'source_type') === allDevices);
    return (all.length > 0 ? all.slice(-1) : ofDay).flatMap((row) => valuesOf(day, row, steps));
  });
}

/** Energy by day, of which the table has one row. */
export function readDailyEnergy(rows: readonly Row[], remarks: Remarks): SourceRecord[] {
  return [...byDay(rows, 'active_calorie', remarks)].flatMap(([day, ofDay]) =>
    valuesOf(day, ofDay.at(-1)!, energy),
  );
}

/** Rows that have a day and a value of the column, by that day. */
function byDay(rows: readonly Row[], column: string, remarks: Remarks): Map<LocalDate, Row[]> {
  const days = new Map<LocalDate, Row[]>();
  for (const row of rows) {
    // The day is written as midnight UTC of its date.
    const day = instantOf(row['day_time'])?.slice(0, 10);
    const value = numberOf(row, column);
    if (day === undefined || value === null || value < 0) remarks.add('item_rejected', row.where);
    else days.set(day, [...(days.get(day) ?? []), row]);
  }
  return days;
}

function valuesOf(day: LocalDate, row: Row, totals: Totals): SourceRecord[] {
  const about = { until: null, offsetMinutes: null, device: row['deviceuuid'] ?? null };
  const identity = { nativeId: row['datauuid'] ?? null, ...revisionOf(row) };
  return totals.flatMap(({ column, metric }): SourceRecord[] => {
    const value = numberOf(row, column);
    if (value === null || value < 0) return [];
    return [{ kind: 'observation', observation: { metric, value, ...dateOnly(day), ...about, ...identity } }];
  });
}
