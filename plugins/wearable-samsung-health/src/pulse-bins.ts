import type { Observation, SourceRecord } from '@regimen/domain';
import { numberIn } from '@regimen/plugin-api/reading';
import type { JsonObject } from '@regimen/plugin-api/reading';
import type { Row } from './samsung-row.js';
import { instantOf, spanOf } from './samsung-time.js';

/** The minutes that a row of heart rate sums up, from the file beside; null where it holds none. */
export function readPulseBins(row: Row, bins: readonly JsonObject[]): SourceRecord[] | null {
  const span = spanOf(row);
  if (!span) return null;
  const observations = bins.flatMap((bin): Observation[] => {
    const at = instantOf(bin['start_time']);
    const until = instantOf(bin['end_time']);
    const value = numberIn(bin, 'heart_rate');
    if (at === null || value === null || value <= 0 || (until !== null && until < at)) return [];
    const about = { device: row['deviceuuid'] ?? null, nativeId: row['datauuid'] ?? null };
    return [
      {
        metric: 'heart-rate',
        value,
        at,
        until: until === at ? null : until,
        offsetMinutes: span.offsetMinutes,
        ...about,
      },
    ];
  });
  return observations.length > 0
    ? observations.map((observation) => ({ kind: 'observation', observation }))
    : null;
}
