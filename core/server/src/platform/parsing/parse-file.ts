import { spawn } from 'node:child_process';
import { dirname, isAbsolute, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { SourceRecord } from '@regimen/domain';
import type { FileInput } from '@regimen/plugin-api';
import { decodeFrames } from './parse-frames.js';

/** Why a file could not be read to its end. What was yielded before stands. */
export class ParseFailure extends Error {
  override readonly name = 'ParseFailure';
  constructor(
    /** A code of the source, or `parser-crashed`, `parser-timeout`, `parser-out-of-memory`. */
    readonly code: string,
    message: string,
    readonly where: string,
  ) {
    super(message);
  }
}

export interface ParseOrder {
  listFile: string;
  /** The plugin, as the list names it, and its source. */
  from: string;
  sourceId: string;
  file: FileInput;
}

/**
 * Limits of the parser process. JavaScript heap limits do not count buffers, so the address space is limited too:
 * 1.5 GB leaves about 500 MB for data beside what Node.js itself maps.
 */
const limits = {
  heapMegabytes: 192,
  addressSpaceKilobytes: 1_500_000,
  silenceMs: 60_000,
  totalMs: 30 * 60_000,
};

const here = dirname(fileURLToPath(import.meta.url));
/** Built code runs from `dist/`, tests from `src/`: the parser process always runs built code. */
const serverPackage = resolve(here, '../../..');
const child = resolve(serverPackage, 'dist/platform/parsing/parse-child.js');
const workspace = resolve(serverPackage, '../..');

/**
 * Reads an untrusted file in a child process with limited memory and time, without our environment, network
 * secrets or the right to write files. A hang or crash costs this file only.
 * @throws ParseFailure after the records that were still good.
 */
export async function* parseFile(order: ParseOrder): AsyncGenerator<readonly SourceRecord[]> {
  const parser = spawnParser(order);
  const watch = watchClock(parser);
  const feeding = pipeline(Readable.from(order.file.bytes), parser.stdin).catch(() => undefined);
  let finished = false;
  try {
    for await (const frame of decodeFrames(parser.stdout)) {
      watch.pause();
      if (frame.type === 'records') yield frame.records;
      else if (frame.type === 'refused') throw new ParseFailure(frame.code, frame.message, frame.where);
      else if (frame.type === 'crashed') throw crashed();
      else finished = true;
      watch.resume();
    }
    if (!finished) throw watch.expired() ? timedOut() : crashed();
  } finally {
    watch.stop();
    parser.kill('SIGKILL');
    await feeding;
  }
}

function spawnParser({ listFile, from, sourceId, file }: ParseOrder) {
  const { name, sizeBytes, timeZone, settings = {} } = file;
  const readable = ['node_modules', 'core', 'plugins', 'package.json'].map((path) =>
    resolve(workspace, path),
  );
  const node = [
    process.execPath,
    '--no-warnings',
    `--max-old-space-size=${limits.heapMegabytes}`,
    '--experimental-permission',
    ...[
      ...readable,
      listFile,
      ...(from.startsWith('.') || isAbsolute(from) ? [resolve(dirname(listFile), from)] : []),
    ].map((path) => `--allow-fs-read=${path}`),
    child,
    ...[listFile, from, sourceId, JSON.stringify({ name, sizeBytes, timeZone, settings })],
  ];
  // The shell only sets the limit and is replaced by Node.js; arguments are passed as such, never as text.
  const limited = `ulimit -v ${limits.addressSpaceKilobytes}; exec /usr/bin/env -i "$@"`;
  return spawn('/bin/sh', ['-c', limited, 'sh', ...node], { env: {}, stdio: ['pipe', 'pipe', 'ignore'] });
}

/** Kills a parser that says nothing for a minute or works for half an hour. */
function watchClock(parser: { kill(signal: 'SIGKILL'): boolean }) {
  let expired = false;
  const expire = () => {
    expired = true;
    parser.kill('SIGKILL');
  };
  const total = setTimeout(expire, limits.totalMs);
  let silence = setTimeout(expire, limits.silenceMs);
  return {
    /** While we work on what it said, the parser has every right to wait. */
    pause: () => clearTimeout(silence),
    resume() {
      silence = setTimeout(expire, limits.silenceMs);
    },
    expired: () => expired,
    stop() {
      clearTimeout(total);
      clearTimeout(silence);
    },
  };
}

function crashed(): ParseFailure {
  const message = 'The file made its reader fail. It was set aside; other files are not affected.';
  return new ParseFailure('parser-crashed', message, 'file');
}

function timedOut(): ParseFailure {
  return new ParseFailure('parser-timeout', 'Reading the file took too long and was stopped.', 'file');
}
