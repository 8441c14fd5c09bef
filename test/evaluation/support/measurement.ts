import type { Sinks } from '../suite.js';

/** One measured number beside what it should be. Without a goal it is only reported, and `pass` is null. */
export interface Measurement {
  metric: string;
  /** Null where there was nothing to measure. */
  value: number | null;
  goal: number | null;
  pass: boolean | null;
  /** More numbers that belong to this one. */
  more?: Readonly<Record<string, unknown>>;
}

/** A number that may be at most so much. What was not measured does not pass. */
export function atMost(
  metric: string,
  value: number | null,
  goal: number,
  more?: Measurement['more'],
): Measurement {
  return { metric, value, goal, pass: value !== null && value <= goal, ...(more && { more }) };
}

/** A number that must be at least so much. What was not measured does not pass. */
export function atLeast(
  metric: string,
  value: number | null,
  goal: number,
  more?: Measurement['more'],
): Measurement {
  return { metric, value, goal, pass: value !== null && value >= goal, ...(more && { more }) };
}

/** A number without a goal. */
export function reported(metric: string, value: number | null, more?: Measurement['more']): Measurement {
  return { metric, value, goal: null, pass: null, ...(more && { more }) };
}

/** Writes each measurement as a JSON line to `out`, and all as a table to `note`. @returns the exit code: 1 when one did not pass. */
export function writeMeasurements(suite: string, measurements: readonly Measurement[], sinks: Sinks): 0 | 1 {
  for (const measurement of measurements) sinks.out(measurementLine(suite, measurement));
  const width = Math.max(6, ...measurements.map(({ metric }) => metric.length));
  const row = (metric: string, value: string, goal: string, pass: string) =>
    sinks.note(`${metric.padEnd(width)} ${value.padStart(12)} ${goal.padStart(8)}  ${pass}`);
  row('metric', 'value', 'goal', '');
  for (const { metric, value, goal, pass } of measurements) {
    const verdict = pass === null ? '' : pass ? 'ok' : 'FAILED';
    row(metric, String(rounded(value) ?? 'none'), goal === null ? '' : String(goal), verdict);
  }
  return measurements.some(({ pass }) => pass === false) ? 1 : 0;
}

/** A measurement as evaluations and benchmarks print it: one line of JSON. */
export function measurementLine(suite: string, { metric, value, goal, pass, more }: Measurement): string {
  return JSON.stringify({ suite, metric, value: rounded(value), goal, pass, ...more });
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e4) / 1e4;
}
