import { readFile } from 'node:fs/promises';

/** Which process, told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  pid: number;
  /** Clock ticks since the machine started; empty where the system does not tell. */
  startedAt: string;
}

/** Null when no such process lives. */
export async function processIdentity(pid: number): Promise<ProcessIdentity | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat !== null) {
    // Field 22 of proc(5); the name in field 2 may hold spaces, so counting starts behind its bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : { pid, startedAt: fields[19] ?? '' };
  }
  if (process.platform === 'linux') return null;
  try {
    process.kill(pid, 0);
    return { pid, startedAt: '' };
  } catch {
    return null;
  }
}
