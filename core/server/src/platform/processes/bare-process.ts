import { spawn } from 'node:child_process';
import type { ChildProcess, StdioOptions } from 'node:child_process';
import { sep } from 'node:path';
import { searchPath, wallsHere } from './walls-here.js';

/** A program of ours that runs code or bytes of strangers. */
export interface BareProgram {
  /** Built file, and its arguments. */
  program: readonly string[];
  /** Files and folders it may read, as absolute paths; it may write none. */
  readable: readonly string[];
  heapMegabytes: number;
  /** JavaScript heap limits do not count buffers, so the address space is limited too. */
  addressSpaceKilobytes: number;
  stdio: StdioOptions;
  /** Whether it gives up our account where it can; what it reads must then be open to everybody. */
  asNobody?: boolean;
}

/** Those that live: they lead groups of their own, and must not outlive us all the same. */
const living = new Set<ChildProcess>();
process.once('exit', () => living.forEach((child) => endGroup(child)));

/**
 * Starts a program with limited memory, without our environment, secrets, network, or the right to write files or start
 * programs. It leads a process group of its own, which `endGroup` ends.
 */
export function startBareProcess(bare: BareProgram): ChildProcess {
  const walls = wallsHere();
  const node = [
    process.execPath,
    '--no-warnings',
    `--max-old-space-size=${bare.heapMegabytes}`,
    '--experimental-permission',
    // Guarded WebAssembly memory would reserve ten times the address space; without guards its bounds are checked in code.
    '--disable-wasm-trap-handler',
    ...withoutParts(bare.readable).map((path) => `--allow-fs-read=${path}`),
    ...bare.program,
  ];
  const account = bare.asNobody === true ? walls.account : [];
  const command = [...walls.namespaces, ...account, '/usr/bin/env', '-i', ...node];
  // The shell only sets the limits and is replaced; arguments are passed as such, never as text. A system without such
  // a limit runs the process without it, and says so in `regimen doctor`.
  const limited = `ulimit -c 0 2>/dev/null; ulimit -v ${bare.addressSpaceKilobytes} 2>/dev/null; exec "$@"`;
  const child = spawn('/bin/sh', ['-c', limited, 'sh', ...command], {
    env: { PATH: searchPath },
    cwd: '/',
    detached: true,
    stdio: bare.stdio,
  });
  living.add(child);
  child.once('exit', () => living.delete(child));
  // One that could not be started says nothing and is over, as one that ended: whoever waits for it hears that from its pipes.
  child.on('error', () => living.delete(child));
  return child;
}

/** Node.js stumbles over folders that are named twice, or lie in one another. */
function withoutParts(paths: readonly string[]): string[] {
  return [...new Set(paths)].filter((path) => !paths.some((other) => path.startsWith(other + sep)));
}

/** Ends a bare process with all that belongs to it. */
export function endGroup({ pid }: Pick<ChildProcess, 'pid'>): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
