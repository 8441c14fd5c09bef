import type { Writable } from 'node:stream';
import type { ReadingContext } from '@regimen/plugin-api';
import type { RandomAccess } from '@regimen/plugin-api/reading';
import { crashFailure, ParseFailure } from './parse-failure.js';
import { withLength } from '../processes/length-frames.js';
import type { ListedSource, ParseTask } from './parse-task.js';
import type { ParsedPiece } from './parsed-piece.js';
import { runParser } from './parser-process.js';
import type { ParserTimes } from './watch-clock.js';

export interface ArchiveOrder extends ReadingContext {
  listFile: string;
  name: string;
  /** In the order they are asked. */
  sources: readonly ListedSource[];
  archive: RandomAccess;
  /** Files before this number were read by an earlier run. */
  firstFile: number;
  /** Whether files are only named with who would read them; read when left out. */
  isListing?: boolean;
  /** Where other than every parser's. */
  times?: ParserTimes;
}

/** A process start costs a second: an archive full of files that kill their reader is given up. */
const mostRestarts = 20;
/** A reader asks for a block at a time. */
const mostAtOnce = 1024 * 1024;
const mostUntaken = 8 * mostAtOnce;

/**
 * Reads every file of an untrusted archive in one child process, which asks for the bytes it needs. A file that kills
 * the process is set aside, and a new process goes on behind it.
 * @throws ParseFailure when the archive as a whole cannot be used.
 */
export async function* parseArchive(order: ArchiveOrder): AsyncGenerator<ParsedPiece> {
  let firstFile = order.firstFile;
  for (let restarts = 0; ; restarts += 1) {
    let inFile: number | null = null;
    try {
      for await (const piece of readOn({ ...order, firstFile })) {
        if (piece.kind === 'file') inFile = piece.number;
        if (piece.kind === 'file-end') inFile = null;
        yield piece;
      }
      return;
    } catch (error) {
      if (!(error instanceof ParseFailure) || inFile === null) throw error;
      yield { kind: 'file-end', failure: error.asData() };
      firstFile = inFile + 1;
      if (restarts >= mostRestarts) throw givenUp();
    }
  }
}

async function* readOn({
  archive,
  times,
  isListing = false,
  ...told
}: ArchiveOrder): AsyncGenerator<ParsedPiece> {
  const task: ParseTask = { ...told, kind: 'archive', isListing, sizeBytes: archive.sizeBytes };
  let input: Writable | null = null;
  const keep = (opened: Writable) => {
    input = opened;
    return Promise.resolve();
  };
  for await (const frame of runParser(task, keep, times)) {
    if (frame.type === 'bytes') await answer(input!, archive, frame);
    else if (frame.type === 'records') yield { kind: 'records', records: frame.records };
    else if (frame.type === 'file') {
      const { number, label, sourceId } = frame;
      yield { kind: 'file', number, label, sourceId };
    } else if (frame.type === 'file-end') yield { kind: 'file-end', failure: frame.failure };
  }
}

/** Answers are not waited for: a reader that asks on without taking them is none of ours. */
async function answer(
  input: Writable,
  archive: RandomAccess,
  { from, length }: { from: number; length: number },
): Promise<void> {
  const isSound = from >= 0 && length >= 0 && length <= mostAtOnce && from + length <= archive.sizeBytes;
  if (!isSound || input.writableLength > mostUntaken) throw ParseFailure.of(crashFailure);
  const bytes = await archive.read(from, length);
  if (!input.destroyed) input.write(withLength(bytes));
}

function givenUp(): ParseFailure {
  const message = `More than ${mostRestarts} files of the archive made their reader fail. The rest was not read.`;
  return new ParseFailure('too-many-failures', message, 'archive', { files: mostRestarts });
}
