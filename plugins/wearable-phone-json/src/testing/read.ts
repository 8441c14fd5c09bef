import type { Observation, SourceRecord } from '@regimen/domain';
import { readPhoneJson } from '../read-phone-json.js';

/** Everything a document yields, for a person in a zone. */
export async function read(
  document: unknown,
  timeZone = 'Europe/London',
  settings = {},
): Promise<SourceRecord[]> {
  const bytes = Buffer.from(JSON.stringify(document));
  const file = { name: 'input.json', bytes: once(bytes), sizeBytes: bytes.length, timeZone, settings };
  const records: SourceRecord[] = [];
  for await (const record of readPhoneJson(file)) records.push(record);
  return records;
}

async function* once(bytes: Uint8Array) {
  yield await Promise.resolve(bytes);
}

export function observationsOf(records: readonly SourceRecord[]): Observation[] {
  return records.flatMap((record) => (record.kind === 'observation' ? [record.observation] : []));
}

export function activitiesOf(records: readonly SourceRecord[]) {
  return records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : []));
}

export function warningsOf(records: readonly SourceRecord[]) {
  return records.flatMap((record) => (record.kind === 'warning' ? [record.warning] : []));
}
