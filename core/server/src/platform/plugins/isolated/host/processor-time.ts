import { readFileSync } from 'node:fs';

/** Length of a tick in which Linux counts time, on every system that Node.js runs on. */
const tickMs = 10;

/**
 * Processor time of a process and those it started, milliseconds. A program that opens namespaces for another stays as its
 * parent. Null where the system has no /proc, or the process is gone.
 */
export function processorMs(pid: number): number | null {
  try {
    const below = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    const children = below.filter((word) => word !== '').map((word) => processorMs(Number(word)) ?? 0);
    return children.reduce((sum, ms) => sum + ms, ownMs(pid));
  } catch {
    return null;
  }
}

/** Fields 14 and 15 of proc(5), counted behind the bracket that closes the name. */
function ownMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}
