import { spawn } from 'node:child_process';
import { dirname, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderAround } from '../plugins/packages/locate-plugin.js';
import { manifestName } from '../plugins/packages/package-manifest.js';
import { crashFailure, ParseFailure, timeoutFailure } from './parse-failure.js';
import type { ArrivedFrame } from './parse-frames.js';
import { decodeFrames } from './parse-frames.js';
import type { ParseTask } from './parse-task.js';
import { parserTimes, watchClock } from './watch-clock.js';

/**
 * Limits of the parser process. JavaScript heap limits do not count buffers, so the address space is limited too:
 * 1.5 GB leaves about 500 MB for data beside what Node.js itself maps.
 */
const limits = { heapMegabytes: 192, addressSpaceKilobytes: 1_500_000 };

const here = dirname(fileURLToPath(import.meta.url));
/** Built code runs from `dist/`, tests from `src/`: the parser process always runs built code. */
const serverPackage = resolve(here, '../../..');
const child = resolve(serverPackage, 'dist/platform/parsing/parse-child.js');
const workspace = resolve(serverPackage, '../..');

type Parser = ReturnType<typeof spawnParser>;

/** Gives a parser what it reads; `failed` hears of bytes that could not be had, before the parser sees their end. */
export type Feed = (input: Parser['stdin'], failed: (error: unknown) => void) => Promise<void>;

/**
 * Runs a task in a child process with limited memory and time, without our environment, secrets, network or the right
 * to write files, and yields what it says.
 * @throws ParseFailure when it refuses the file, crashes or hangs; what `feed` says has failed, as it is: a file that
 * cannot be read to its end must not look like a shorter one.
 */
export async function* runParser(
  task: ParseTask,
  feed: Feed,
  times = parserTimes,
): AsyncGenerator<Exclude<ArrivedFrame, { type: 'refused' | 'crashed' | 'done' }>> {
  const parser = spawnParser(task);
  const watch = watchClock(parser, times);
  let unread: { error: unknown } | null = null;
  const failed = (error: unknown) => {
    unread = { error };
    parser.kill('SIGKILL');
  };
  // A parser that has seen enough closes its input: that is no failure.
  const feeding = feed(parser.stdin, failed).catch(() => undefined);
  parser.stdin.on('error', () => undefined);
  let finished = false;
  try {
    for await (const frame of decodeFrames(parser.stdout)) {
      watch.pause();
      if (unread) break;
      if (frame.type === 'refused') throw ParseFailure.of(frame.failure);
      if (frame.type === 'crashed') throw ParseFailure.of(crashFailure);
      if (frame.type === 'file') watch.beginFile();
      if (frame.type === 'done') finished = true;
      else yield frame;
      watch.resume();
    }
    if (unread) throw (unread as { error: unknown }).error;
    if (!finished) throw ParseFailure.of(watch.expired() ? timeoutFailure : crashFailure);
  } finally {
    watch.stop();
    parser.kill('SIGKILL');
    await feeding;
  }
}

function spawnParser(task: ParseTask) {
  const { listFile } = task;
  const plugins = 'source' in task ? [task.source] : task.sources;
  const folders = plugins.flatMap(({ from, at }) => [
    ...(from.startsWith('.') || isAbsolute(from) ? [resolve(dirname(listFile), from)] : []),
    folderAround(at, [manifestName]) ?? at,
  ]);
  const readable = [
    ...['node_modules', 'core', 'plugins', 'package.json'].map((path) => resolve(workspace, path)),
    listFile,
    ...folders,
  ];
  const node = [
    process.execPath,
    '--no-warnings',
    `--max-old-space-size=${limits.heapMegabytes}`,
    '--experimental-permission',
    // Guarded WebAssembly memory would reserve ten times the address space; without guards its bounds are checked in code.
    '--disable-wasm-trap-handler',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    child,
    JSON.stringify(task),
  ];
  // The shell only sets the limits and is replaced by Node.js; arguments are passed as such, never as text. Where the
  // system lets us, the process gets a network of its own in which there is nothing.
  const limited = `ulimit -v ${limits.addressSpaceKilobytes}
    if unshare -rn true 2>/dev/null; then exec unshare -rn /usr/bin/env -i "$@"; fi
    exec /usr/bin/env -i "$@"`;
  return spawn('/bin/sh', ['-c', limited, 'sh', ...node], { env: {}, stdio: ['pipe', 'pipe', 'ignore'] });
}
