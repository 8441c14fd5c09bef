import type { Metric, Observation, SourceRecord } from '@regimen/domain';
import { numberIn } from '@regimen/plugin-api/reading';
import type { JsonObject } from '@regimen/plugin-api/reading';
import type { Row } from './samsung-row.js';
import { revisionOf } from './samsung-table.js';
import { instantOf, spanOf } from './samsung-time.js';

interface BinField {
  field: string;
  metric: Metric;
}

/** What the readings beside the rows of a table hold, by the kind of the table; the column `binning_data` names them. */
const fieldsByKind: Readonly<Record<string, readonly BinField[]>> = {
  heart_rate: [{ field: 'heart_rate', metric: 'heart-rate' }],
  // The rows themselves hold no value.
  hrv: [
    { field: 'rmssd', metric: 'hrv-rmssd' },
    { field: 'sdnn', metric: 'hrv-sdnn' },
  ],
};
export const binnedMetrics: readonly Metric[] = Object.values(fieldsByKind).flatMap((fields) =>
  fields.map(({ metric }) => metric),
);

export function hasBins(kind: string): boolean {
  return Object.hasOwn(fieldsByKind, kind);
}

/** The readings that a row sums up, from the file beside; null where it holds none. */
export function readBins(kind: string, row: Row, bins: readonly JsonObject[]): SourceRecord[] | null {
  const span = spanOf(row);
  if (!span) return null;
  const about = { device: row['deviceuuid'] ?? null, nativeId: row['datauuid'] ?? null, ...revisionOf(row) };
  const observations = bins.flatMap((bin): Observation[] => {
    const at = instantOf(bin['start_time']);
    const until = instantOf(bin['end_time']);
    if (at === null || (until !== null && until < at)) return [];
    const when = { at, until: until === at ? null : until, offsetMinutes: span.offsetMinutes };
    return (fieldsByKind[kind] ?? []).flatMap(({ field, metric }): Observation[] => {
      const value = numberIn(bin, field);
      // Zero is how the app writes "not measured".
      return value === null || value <= 0 ? [] : [{ metric, value, ...when, ...about }];
    });
  });
  return observations.length > 0
    ? observations.map((observation) => ({ kind: 'observation', observation }))
    : null;
}
