import { readFile, readdir } from 'node:fs/promises';

/** Pids of every living process that was started with, or told of, a data folder. */
export async function processesOf(dataFolder: string): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    const [commandLine, environment] = await Promise.all(
      ['cmdline', 'environ'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
    );
    if (`${commandLine}\0${environment}`.includes(dataFolder)) found.push(pid);
  }
  return found;
}

/** Waits until no such process is left. @returns those that stayed */
export async function processesLeft(dataFolder: string, timeoutMs: number): Promise<number[]> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const left = await processesOf(dataFolder);
    if (left.length === 0 || Date.now() > deadline) return left;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
