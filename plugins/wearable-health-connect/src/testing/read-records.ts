import type { SourceRecord } from '@regimen/domain';
import { readHealthConnect } from '../read-health-connect.js';

/** All records of a file. */
export async function readRecords(
  bytes: Uint8Array,
  name = 'health_connect_export.db',
  timeZone = 'America/New_York',
): Promise<SourceRecord[]> {
  async function* once() {
    yield await Promise.resolve(bytes);
  }
  const records: SourceRecord[] = [];
  for await (const record of readHealthConnect({ name, bytes: once(), sizeBytes: bytes.length, timeZone }))
    records.push(record);
  return records;
}

export const observed = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'observation' ? [record.observation] : []));
export const warned = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'warning' ? [record.warning] : []));
export const sessions = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : []));
