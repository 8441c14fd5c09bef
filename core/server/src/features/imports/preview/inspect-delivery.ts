import type { FileInspection } from '@regimen/plugin-api';
import { ParseFailure } from '../../../platform/parsing/parse-failure.js';
import { inspectFile } from '../../../platform/parsing/parse-file.js';
import { chosenZone } from '../chosen-zone.js';
import type { DeliveredFile, Readers } from '../read-delivery.js';
import { previewLimits } from './preview-limits.js';

/** What the source of a file takes it for and has to ask; null where it has nothing to say, or the file is none of its own. */
export async function inspectDelivery(
  { plugins, pluginsFile: listFile, times }: Readers,
  delivered: DeliveredFile,
  head: Uint8Array,
): Promise<FileInspection | null> {
  const { name, settings, sizeBytes } = delivered;
  if (head.length === 0) return null;
  const source = (await plugins.sourceFor(head, name)) ?? (await plugins.learnerOf(head, name));
  const provider = source && plugins.providerOf(source.id);
  if (!source?.inspect || !provider) return null;
  const bytes = beginningOf(delivered.stream(), previewLimits.inspectedBytes);
  const file = { name, sizeBytes, settings, timeZone: chosenZone(delivered), bytes };
  try {
    const { from, at } = provider;
    return await inspectFile({ listFile, from, at, sourceId: source.id, file, times });
  } catch (error) {
    // Why the file cannot be used is told by reading it.
    if (error instanceof ParseFailure) return null;
    throw error;
  }
}

const lineFeed = 10;

/** The first bytes of a file, cut behind a line: half a row would be another row. */
export async function* beginningOf(
  bytes: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array> {
  let left = most;
  for await (const piece of bytes) {
    if (piece.byteLength <= left) {
      left -= piece.byteLength;
      yield piece;
      continue;
    }
    const end = piece.subarray(0, left).lastIndexOf(lineFeed);
    yield piece.subarray(0, end + 1);
    return;
  }
}
