import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileInput } from '@regimen/plugin-api';
import type { PackedRecords } from './packed-records.js';
import type { ListedSource } from './parse-task.js';
import { runParser } from './parser-process.js';

export interface ParseOrder extends ListedSource {
  listFile: string;
  file: FileInput;
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
}: ParseOrder): AsyncGenerator<PackedRecords> {
  const task = { ...told, kind: 'file', listFile, source: { from, sourceId } } as const;
  for await (const frame of runParser(task, (input) => pipeline(Readable.from(bytes), input)))
    if (frame.type === 'records') yield frame.records;
}
