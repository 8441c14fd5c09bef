import type { ParseTask } from '../parse-task.js';
import { refusalOf } from './failure-of.js';
import { loadSource } from './load-source.js';
import { sendFrame } from './send-frame.js';

/** Asks a source what it takes the file on standard input for. */
export async function inspectFileTask({
  listFile,
  source: listed,
  ...told
}: Extract<ParseTask, { kind: 'inspect' }>): Promise<void> {
  const source = await loadSource(listFile, listed);
  if (!source.inspect) throw new Error(`The source ${listed.sourceId} inspects no files.`);
  const { name, sizeBytes, timeZone, settings } = told;
  try {
    const inspection = await source.inspect({ name, sizeBytes, timeZone, settings, bytes: process.stdin });
    await sendFrame({ type: 'inspection', inspection });
  } catch (error) {
    const failure = refusalOf(error);
    const message = error instanceof Error ? error.name : 'unknown';
    await sendFrame(failure ? { type: 'refused', failure } : { type: 'crashed', message });
  }
}
