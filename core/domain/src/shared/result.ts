import type { Problem } from './problem.js';

/** Outcome of an operation whose failure is expected: bugs and outages throw, everything else returns. */
export type Result<T, P extends Problem = Problem> = { ok: true; value: T } | { ok: false; problem: P };

export function succeed<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail<P extends Problem>(problem: P): { ok: false; problem: P } {
  return { ok: false, problem };
}
