import type { ImportWarning, Observation } from '@regimen/domain';
import type { FileInput } from '@regimen/plugin-api';
import { readTable } from '../read-table.js';

/** A table as a file that somebody in Berlin, or in another zone, hands over. */
export function tableFile(
  text: string,
  settings: Readonly<Record<string, string>> = {},
  timeZone = 'Europe/Berlin',
): FileInput {
  const bytes = Buffer.from(text);
  const pieces = (async function* () {
    yield bytes;
  })();
  return { name: 'table.csv', bytes: pieces, sizeBytes: bytes.length, timeZone, settings };
}

/** What reading it gives. */
export async function readText(...args: Parameters<typeof tableFile>) {
  const observations: Observation[] = [];
  const warnings: ImportWarning[] = [];
  for await (const record of readTable(tableFile(...args))) {
    if (record.kind === 'observation') observations.push(record.observation);
    if (record.kind === 'warning') warnings.push(record.warning);
  }
  return { observations, warnings };
}
