import type { FitMessage } from '../format/fit-message.js';

/** Beats further than this from the record they came with were not counted through: a gap, seconds. */
const gapSeconds = 3;

/**
 * RR intervals of the heart (message 78). They carry no time: they are counted on from beat to beat, and from the
 * record before them anew after a gap, so that gaps do not add up.
 */
export class BeatIntervals {
  private readonly times: number[] = [];
  private readonly milliseconds: number[] = [];
  private clock = NaN;

  take(message: FitMessage, recordTime: number): void {
    const count = message.count(0);
    for (let index = 0; index < count; index += 1) {
      const interval = message.number(0, index);
      if (Number.isNaN(interval)) continue;
      const counted = this.clock + interval / 1000;
      const isNear = Math.abs(counted - recordTime) <= gapSeconds;
      this.clock = isNear || Number.isNaN(recordTime) ? counted : Math.max(this.last, recordTime);
      this.times.push(this.clock);
      this.milliseconds.push(interval);
    }
  }

  private get last(): number {
    return this.times.at(-1) ?? -Infinity;
  }

  /** Intervals from `start` on and before `end`, with their times; `dated` gives the date of a time. */
  between(start: number, end: number, dated: (time: number) => number) {
    const chosen = this.times.map(dated).map((time, index) => ({ time, value: this.milliseconds[index]! }));
    return chosen.filter(({ time }) => time >= start && time < end);
  }
}
