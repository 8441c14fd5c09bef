import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileInput } from '@regimen/plugin-api';
import type { PackedRecords } from './packed-records.js';
import type { ListedSource } from './parse-task.js';
import type { Feed } from './parser-process.js';
import { runParser } from './parser-process.js';
import type { ParserTimes } from './watch-clock.js';

export interface ParseOrder extends ListedSource {
  listFile: string;
  file: FileInput;
  /** Where other than every parser's. */
  times?: ParserTimes;
}

/**
 * Reads an untrusted file in a child process with limited memory and time. A hang or crash costs this file only.
 * @throws ParseFailure after the records that were still good.
 */
export async function* parseFile({
  listFile,
  from,
  sourceId,
  file: { bytes, ...told },
  times,
}: ParseOrder): AsyncGenerator<PackedRecords> {
  const task = { ...told, kind: 'file', listFile, source: { from, sourceId } } as const;
  const feed: Feed = (input, failed) => pipeline(Readable.from(tellingFailure(bytes, failed)), input);
  for await (const frame of runParser(task, feed, times)) if (frame.type === 'records') yield frame.records;
}

async function* tellingFailure(
  bytes: AsyncIterable<Uint8Array>,
  failed: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    failed(error);
    throw error;
  }
}
