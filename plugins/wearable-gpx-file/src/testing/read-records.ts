import type { Activity, SourceRecord } from '@regimen/domain';
import { readGpxFile } from '../read-gpx-file.js';

/** What a document yields, read in small pieces as from a network. */
export async function read(
  content: string | Uint8Array,
): Promise<{ activities: Activity[]; codes: string[] }> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 1000)
      yield await Promise.resolve(bytes.subarray(at, at + 1000));
  }
  const records: SourceRecord[] = [];
  for await (const record of readGpxFile({ bytes: pieces() })) records.push(record);
  return {
    activities: records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : [])),
    codes: records.flatMap((record) =>
      record.kind === 'warning' ? [`${record.warning.code} ${record.warning.count}`] : [],
    ),
  };
}

/** Values of each stream of an activity, by kind. */
export function valuesOf(activity: Activity | undefined): Record<string, number[]> {
  return Object.fromEntries((activity?.streams ?? []).map(({ kind, values }) => [kind, [...values]]));
}
