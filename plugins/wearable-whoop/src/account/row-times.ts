import { parseWallTime } from '@regimen/domain';
import type { TitledRow } from '@regimen/plugin-api/reading';
import { readWrittenOffset } from '@regimen/plugin-api/reading';

/** Wall clocks of a row, placed by the zone of its cycle. */
export interface RowTimes {
  offsetMinutes: number;
  /** The instant a column names; null where it is empty or no wall clock. */
  instant(title: string): string | null;
}

export const zoneTitle = 'Cycle timezone';

/** Null where the row does not say in which zone its clocks stood (`UTC-05:00`, `UTCZ`). */
export function timesOf(row: TitledRow): RowTimes | null {
  const zone = row.text(zoneTitle);
  const offsetMinutes = zone === null ? null : readWrittenOffset(zone);
  if (offsetMinutes === null) return null;
  return {
    offsetMinutes,
    instant(title) {
      const wall = parseWallTime(row.text(title) ?? '');
      return wall === null ? null : new Date(wall.milliseconds - offsetMinutes * 60_000).toISOString();
    },
  };
}
