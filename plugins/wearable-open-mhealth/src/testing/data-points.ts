import type { Activity, Observation, SourceRecord } from '@regimen/domain';
import { measures } from '../measures.js';
import { readOpenMHealth } from '../read-open-mhealth.js';

export const morning = { date_time: '2026-01-05T07:25:00+01:00' };
export const hour = {
  time_interval: {
    start_date_time: '2026-01-05T07:00:00+01:00',
    end_date_time: '2026-01-05T08:00:00+01:00',
  },
};

/** Data points of every measurement in each of its units, and a walk, as NDJSON. */
export function everyMeasure(): Uint8Array {
  const bodies = Object.entries(measures).flatMap(([name, { units }]) =>
    Object.keys(units).map((unit) => ({ [name]: { value: 1.5, unit }, effective_time_frame: hour })),
  );
  const walk = { activity_name: 'walking', distance: { value: 3, unit: 'mi' }, effective_time_frame: hour };
  return Buffer.from(
    [...bodies, walk]
      .map((body, index) => `${JSON.stringify({ header: headerOf(`point-${index}`), body })}\n`)
      .join(''),
  );
}

export function headerOf(id: string, name = 'any', version = '1.0', namespace = 'omh') {
  return { id, schema_id: { namespace, name, version }, acquisition_provenance: { source_name: 'App' } };
}

/** What JSON yields, read in small pieces. */
export async function readPoints(value: unknown, name = 'points.json'): Promise<SourceRecord[]> {
  const bytes = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 50) yield await Promise.resolve(bytes.subarray(at, at + 50));
  }
  const records: SourceRecord[] = [];
  for await (const record of readOpenMHealth({ name, bytes: pieces(), timeZone: 'Europe/Berlin' }))
    records.push(record);
  return records;
}

export function observationsOf(records: readonly SourceRecord[]): Observation[] {
  return records.flatMap((record) => (record.kind === 'observation' ? [record.observation] : []));
}

export function activitiesOf(records: readonly SourceRecord[]): Activity[] {
  return records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : []));
}

export function codesOf(records: readonly SourceRecord[]): string[] {
  return records.flatMap((record) => (record.kind === 'warning' ? [record.warning.code] : []));
}
