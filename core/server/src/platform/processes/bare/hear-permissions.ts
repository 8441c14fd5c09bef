import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import workers from 'node:worker_threads';
import type { Wall } from './refuse.js';
import { tellRefusal } from './refuse.js';

/** What Node.js calls its permissions. */
const wallOf: Readonly<Record<string, Wall>> = {
  FileSystem: 'files',
  FileSystemRead: 'files',
  FileSystemWrite: 'files',
  ChildProcess: 'programs',
  WorkerThreads: 'programs',
};

type Called = (...args: unknown[]) => unknown;

/**
 * Tells what Node.js's own permissions refuse: Node.js itself tells nobody. It is told for the record only; that it is
 * refused does not rest on this.
 */
export function hearPermissions(): void {
  for (const owner of [fs, fs.promises, childProcess])
    for (const [name, { value, writable }] of Object.entries(Object.getOwnPropertyDescriptors(owner)))
      if (typeof value === 'function' && writable && /^[a-z]/.test(name))
        Object.assign(owner, { [name]: overheard(value as Called) });
  workers.Worker = overheard(workers.Worker);
  process.dlopen = overheard(process.dlopen);
  syncBuiltinESMExports();
}

/** The same function, properties and all, whose refusals are told. */
function overheard<F extends object>(called: F): F {
  return new Proxy(called, {
    apply: (target, self, args) => heard(() => Reflect.apply(target as Called, self, args)),
    construct: (target, args, made) =>
      heard(() => Reflect.construct(target as unknown as Called, args, made) as object),
  });
}

function heard<T>(work: () => T): T {
  try {
    const given = work();
    if (given instanceof Promise) given.catch(tell);
    return given;
  } catch (error) {
    tell(error);
    throw error;
  }
}

function tell(error: unknown): void {
  const { code, permission } = (error ?? {}) as { code?: unknown; permission?: unknown };
  const wall = code === 'ERR_DLOPEN_DISABLED' ? 'programs' : wallOf[String(permission)];
  if (wall) tellRefusal(wall);
}
