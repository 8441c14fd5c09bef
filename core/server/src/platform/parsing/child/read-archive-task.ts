import type { WearableSource } from '@regimen/plugin-api';
import type { ArchiveUnit } from '@regimen/plugin-api/reading';
import { cachedAccess, readArchive, UnpackBudget } from '@regimen/plugin-api/reading';
import { crashFailure } from '../parse-failure.js';
import type { ParseTask } from '../parse-task.js';
import { askedBytes } from './asked-bytes.js';
import { refusalOf } from './failure-of.js';
import { loadSource } from './load-source.js';
import { sendFrame, sendRecords } from './send-frame.js';

/** Reads every file of an archive with the source that knows it. One that cannot be read costs the others nothing. */
export async function readArchiveTask({
  listFile,
  sources: listed,
  ...told
}: Extract<ParseTask, { kind: 'archive' }>): Promise<void> {
  const sources: WearableSource[] = [];
  for (const source of listed) sources.push(await loadSource(listFile, source));
  const { name, sizeBytes, timeZone, settings, firstFile, isListing } = told;
  const access = cachedAccess(askedBytes(sizeBytes, process.stdin));
  const reading = { sources, context: { timeZone, settings }, budget: new UnpackBudget(), from: firstFile };
  try {
    for await (const unit of readArchive(name, access, reading)) await sendUnit(unit, isListing);
  } catch (error) {
    const failure = refusalOf(error);
    const message = error instanceof Error ? error.name : 'unknown';
    await sendFrame(failure ? { type: 'refused', failure } : { type: 'crashed', message });
  }
}

async function sendUnit(
  { number, label, source, refusal, records }: ArchiveUnit,
  isListing: boolean,
): Promise<void> {
  await sendFrame({ type: 'file', number, label, sourceId: source?.id ?? null });
  let failure = refusalOf(refusal);
  try {
    if (!isListing) await sendRecords(records());
  } catch (error) {
    failure = refusalOf(error) ?? crashFailure;
  }
  await sendFrame({ type: 'file-end', failure });
}
