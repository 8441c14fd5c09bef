import { dirname, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pluginFolder } from '../plugins/packages/plugin-folder.js';
import { endGroup, startBareProcess } from '../processes/bare-process.js';
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
    parser.kill();
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
    parser.kill();
    await feeding;
  }
}

function spawnParser(task: ParseTask) {
  // The process works in another folder than ours.
  const listFile = resolve(task.listFile);
  const plugins = 'source' in task ? [task.source] : task.sources;
  // What ships with the product lies in what is readable anyway, wherever its line in the list leads.
  const folders = plugins.flatMap(({ from, at }) =>
    at === null ? shippedPath(from, listFile) : [pluginFolder(from, listFile, at)],
  );
  const readable = [
    ...['node_modules', 'core', 'plugins', 'package.json'].map((path) => resolve(workspace, path)),
    listFile,
    ...folders,
  ];
  const program = [child, JSON.stringify({ ...task, listFile })];
  const parser = startBareProcess({ program, readable, ...limits, stdio: ['pipe', 'pipe', 'ignore'] });
  return {
    stdin: parser.stdin!,
    stdout: parser.stdout!,
    kill: () => endGroup(parser),
  };
}

function shippedPath(from: string, listFile: string): string[] {
  return from.startsWith('.') || isAbsolute(from) ? [resolve(dirname(listFile), from)] : [];
}
