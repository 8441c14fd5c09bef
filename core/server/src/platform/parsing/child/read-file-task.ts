import type { ParseTask } from '../parse-task.js';
import { refusalOf } from './failure-of.js';
import { loadSource } from './load-source.js';
import { sendFrame, sendRecords } from './send-frame.js';

/** Reads one file, which arrives on standard input, with the source that knows it. */
export async function readFileTask({
  listFile,
  source: listed,
  ...told
}: Extract<ParseTask, { kind: 'file' }>): Promise<void> {
  const source = await loadSource(listFile, listed);
  if (!source.readFile) throw new Error(`The source ${listed.sourceId} reads no files.`);
  const { name, sizeBytes, timeZone, settings } = told;
  try {
    await sendRecords(source.readFile({ name, sizeBytes, timeZone, settings, bytes: process.stdin }));
  } catch (error) {
    const failure = refusalOf(error);
    const message = error instanceof Error ? error.name : 'unknown';
    await sendFrame(failure ? { type: 'refused', failure } : { type: 'crashed', message });
  }
}
