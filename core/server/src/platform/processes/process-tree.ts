import { readFile, readdir } from 'node:fs/promises';
import { processIdentity } from './process-identity.js';

/** A process below another one. */
export interface Descendant {
  pid: number;
  /** Pids from the root of the tree down to this process. */
  path: readonly number[];
}

/** A process and everything it started that still lives; empty where the system has no /proc. */
export async function processTree(root: number): Promise<Descendant[]> {
  const childrenOf = new Map<number, number[]>();
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => null);
    if (stat === null) continue;
    // Field 4 of proc(5), counted behind the bracket that closes the name.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), Number(name)]);
  }
  if (childrenOf.size === 0) return [];
  const found: Descendant[] = [{ pid: root, path: [root] }];
  for (const { pid, path } of found) {
    for (const child of childrenOf.get(pid) ?? []) found.push({ pid: child, path: [...path, child] });
  }
  return found;
}

/**
 * Memory a process is to blame for: shared pages are divided among those who share them, so a sum over processes
 * counts nothing twice. Zero once it ended; null where the system does not tell.
 */
export async function proportionalBytes(pid: number): Promise<number | null> {
  try {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
    const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch (error) {
    // A process on its way out has given back its memory before it is gone.
    if ((error as { code?: string }).code === 'ESRCH') return 0;
    return (await processIdentity(pid)) === null ? 0 : null;
  }
}
