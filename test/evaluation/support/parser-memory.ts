import { readFile, readdir } from 'node:fs/promises';

const intervalMs = 10;

/** Watches the parser processes this process starts. `peak()` is the largest resident set of any so far, megabytes. */
export function watchParserMemory(): { peak(): number; stop(): void } {
  let peakMegabytes = 0;
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    for (const pid of await childrenOf(process.pid)) {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0);
      // The shell in front of the parser is small: the largest is the parser.
      peakMegabytes = Math.max(peakMegabytes, Math.round(kilobytes / 1024));
    }
    isLooking = false;
  };
  const timer = setInterval(() => void look(), intervalMs);
  return { peak: () => peakMegabytes, stop: () => clearInterval(timer) };
}

async function childrenOf(pid: number): Promise<string[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')),
  );
  const parsers: string[] = [];
  for (const child of lists.flatMap((list) => list.split(' ').filter(Boolean))) {
    const commandLine = await readFile(`/proc/${child}/cmdline`, 'utf8').catch(() => '');
    if (commandLine.includes('parse-child')) parsers.push(child);
  }
  return parsers;
}
