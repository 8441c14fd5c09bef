import type { SourceRecord } from '@regimen/domain';
import type { Remarks, TitledRow } from '@regimen/plugin-api/reading';
import { observe } from '@regimen/plugin-api/reading';
import { timesOf } from './row-times.js';

/**
 * A cycle of `physiological_cycles.csv` and the recovery it began with. Its night stands in `sleeps.csv`. "cal" are
 * kilocalories, the basal rate included; a cycle that goes on has no total yet.
 */
export function readCycleRow(row: TitledRow, where: string, remarks: Remarks): SourceRecord[] | null {
  const times = timesOf(row);
  const start = times?.instant('Cycle start time') ?? null;
  if (times === null || start === null) return null;
  const end = times.instant('Cycle end time');
  if (end !== null && end < start) return null;
  const energy = row.amount('Energy burned (cal)');
  if (energy !== null && end === null) remarks.add('unfinished_day', where);
  const circumstances = { offsetMinutes: times.offsetMinutes, device: null, nativeId: null };
  return [
    ...(end === null ? [] : observe({ ...circumstances, at: start, until: end }, { 'total-energy': energy })),
    ...observe(
      { ...circumstances, at: times.instant('Wake onset') ?? start, until: null },
      {
        'resting-heart-rate': row.positive('Resting heart rate (bpm)'),
        'hrv-rmssd': row.positive('Heart rate variability (ms)'),
        'oxygen-saturation': row.positive('Blood oxygen %'),
      },
    ),
  ];
}
