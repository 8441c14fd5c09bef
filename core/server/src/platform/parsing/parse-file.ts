import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileInput, FileInspection } from '@regimen/plugin-api';
import type { PackedRecords } from './packed-records.js';
import { crashFailure, ParseFailure } from './parse-failure.js';
import type { ListedSource } from './parse-task.js';
import type { Feed } from './parser-process.js';
import { runParser } from './parser-process.js';
import { soundInspection } from './sound-inspection.js';
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
  at,
  sourceId,
  file: { bytes, ...told },
  times,
}: ParseOrder): AsyncGenerator<PackedRecords> {
  const task = { ...told, kind: 'file', listFile, source: { from, at, sourceId } } as const;
  for await (const frame of runParser(task, feedWith(bytes), times))
    if (frame.type === 'records') yield frame.records;
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

/**
 * Asks a source, in a process limited in the same way, what it takes a file for.
 * @throws ParseFailure when the source refuses the file, crashes or hangs.
 */
export async function inspectFile({
  listFile,
  from,
  at,
  sourceId,
  file: { bytes, ...told },
  times,
}: ParseOrder): Promise<FileInspection> {
  const task = { ...told, kind: 'inspect', listFile, source: { from, at, sourceId } } as const;
  for await (const frame of runParser(task, feedWith(bytes), times))
    if (frame.type === 'inspection') return soundInspection(frame.inspection);
  throw ParseFailure.of(crashFailure);
}

function feedWith(bytes: AsyncIterable<Uint8Array>): Feed {
  return (input, failed) => pipeline(Readable.from(tellingFailure(bytes, failed)), input);
}
