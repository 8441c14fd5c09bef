import type { SourceRecord } from '@regimen/domain';
import type { TitledRow } from '@regimen/plugin-api/reading';
import { observe } from '@regimen/plugin-api/reading';
import { timesOf } from './row-times.js';

/** A night or nap of `sleeps.csv`. */
export function readSleepRow(row: TitledRow): SourceRecord[] | null {
  const times = timesOf(row);
  const [at, until] = [times?.instant('Sleep onset') ?? null, times?.instant('Wake onset') ?? null];
  if (times === null || at === null || until === null || until <= at) return null;
  return observe(
    { at, until, offsetMinutes: times.offsetMinutes, device: null, nativeId: null },
    {
      'sleep-duration': row.amount('Asleep duration (min)'),
      'time-in-bed': row.amount('In bed duration (min)'),
      'sleep-light': row.amount('Light sleep duration (min)'),
      'sleep-deep': row.amount('Deep (SWS) duration (min)'),
      'sleep-rem': row.amount('REM duration (min)'),
      'sleep-awake': row.amount('Awake duration (min)'),
      'respiratory-rate': row.positive('Respiratory rate (rpm)'),
    },
  );
}
