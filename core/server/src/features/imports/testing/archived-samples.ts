import { simulatePerson } from '@regimen/domain';
import type { SampleRecords, WearableSource } from '@regimen/plugin-api';

/** Months of one person who runs twice a week, the oldest first. */
export function recordsOfMonths(months: number): SampleRecords[] {
  return Array.from({ length: months }, (_, index) =>
    simulatePerson({
      seed: 5 + index,
      until: `2026-0${index + 2}-01`,
      days: 28,
      offsetMinutes: 60,
      restingHeartRateBpm: 60,
      systolicMmHg: 120,
      diastolicMmHg: 78,
      bodyMassKg: 72,
      bodyMassTrendKg: 0,
      stepsPerDay: 7000,
      training: {
        activity: 'running',
        weekdays: [2, 4],
        minutes: 40,
        meanHeartRateBpm: 140,
        speedMetresPerSecond: 2.8,
        metabolicEquivalents: 9,
      },
    }),
  );
}

/** The bytes of records as a file of a source. */
export async function sampleOf(source: WearableSource, records: SampleRecords): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of source.writeSample?.(records).bytes ?? []) parts.push(part);
  return Buffer.concat(parts);
}
