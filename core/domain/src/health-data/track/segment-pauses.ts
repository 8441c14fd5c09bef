import type { Pause } from '../activity.js';

/** The time between segments that no segment covers, seconds from `start`; times and `start` in milliseconds. */
export function segmentPauses(times: Float64Array, segments: Int32Array, start: number): Pause[] {
  const spans = new Map<number, { from: number; to: number }>();
  for (let row = 0; row < times.length; row += 1) {
    const time = times[row]!;
    if (Number.isNaN(time)) continue;
    const span = spans.get(segments[row]!);
    if (!span) spans.set(segments[row]!, { from: time, to: time });
    else [span.from, span.to] = [Math.min(span.from, time), Math.max(span.to, time)];
  }
  const pauses: Pause[] = [];
  let end = Infinity;
  for (const { from, to } of [...spans.values()].sort((a, b) => a.from - b.from)) {
    if (from > end) pauses.push({ from: (end - start) / 1000, to: (from - start) / 1000 });
    end = end === Infinity ? to : Math.max(end, to);
  }
  return pauses;
}
