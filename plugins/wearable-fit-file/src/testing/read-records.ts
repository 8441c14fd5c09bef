import type { Activity, SourceRecord } from '@regimen/domain';
import { readFitFile } from '../read-fit-file.js';

/** Everything a file yields, read in small pieces as from a network. */
export async function read(bytes: Uint8Array): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += 1000)
      yield await Promise.resolve(bytes.subarray(at, at + 1000));
  }
  for await (const record of readFitFile({ bytes: chunks() })) records.push(record);
  return records;
}

export function activitiesOf(records: readonly SourceRecord[]): Activity[] {
  return records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : []));
}

export function codesOf(records: readonly SourceRecord[]): string[] {
  return records.flatMap((record) => (record.kind === 'warning' ? [record.warning.code] : []));
}

/** Values of each stream of an activity, by kind. */
export function valuesOf(activity: Activity | undefined): Record<string, number[]> {
  return Object.fromEntries((activity?.streams ?? []).map(({ kind, values }) => [kind, [...values]]));
}
