import { readFile } from 'node:fs/promises';

/** Asking the system adds up all pages: oftener, it would cost the import a twentieth of a core. */
const intervalMs = 1000;

/**
 * Watches what a process and all that it starts really take of memory (proportional share, so that pages they share
 * count once). `peakMegabytes` is the largest sum seen.
 */
export function watchTreeMemory(root: number): { peakMegabytes(): number; stop(): void } {
  let peak = 0;
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    const sizes = await Promise.all((await treeOf(root)).map(kilobytesOf));
    peak = Math.max(peak, sizes.reduce((sum, size) => sum + size, 0) / 1024);
    isLooking = false;
  };
  const timer = setInterval(() => void look(), intervalMs);
  return { peakMegabytes: () => peak, stop: () => clearInterval(timer) };
}

async function treeOf(pid: number): Promise<number[]> {
  const listed = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const children = listed.split(' ').filter(Boolean).map(Number);
  return [pid, ...(await Promise.all(children.map(treeOf))).flat()];
}

async function kilobytesOf(pid: number): Promise<number> {
  const told = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(told)?.[1] ?? 0);
}
