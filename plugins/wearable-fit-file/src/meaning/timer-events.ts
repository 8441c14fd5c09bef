import type { Pause } from '@regimen/domain';
import type { FitMessage } from '../format/fit-message.js';

const timerEvent = 0;
const startType = 0;
/** Stop, stop all, stop and disable, stop all and disable. */
const stopTypes = new Set([1, 4, 8, 9]);

/** Starts and stops of the device's timer. */
export class TimerEvents {
  private readonly marks: { time: number; isStart: boolean }[] = [];

  take(event: FitMessage): void {
    if (event.number(0) !== timerEvent || Number.isNaN(event.time)) return;
    const type = event.number(1);
    if (type === startType || stopTypes.has(type)) {
      this.marks.push({ time: event.time, isStart: type === startType });
    }
  }

  /** Recorded pauses between `start` and `end`, seconds from `start`; `dated` gives the date of an event. */
  pauses(start: number, end: number, dated: (time: number) => number): Pause[] {
    const marks = this.marks
      .map(({ time, isStart }) => ({ time: dated(time), isStart }))
      .filter(({ time }) => time >= start && time <= end)
      .sort((a, b) => a.time - b.time);
    const pauses: Pause[] = [];
    let stopped = NaN;
    for (const { time, isStart } of marks) {
      if (!isStart && Number.isNaN(stopped)) stopped = time;
      if (!isStart || Number.isNaN(stopped)) continue;
      if (time > stopped) pauses.push({ from: stopped - start, to: time - start });
      stopped = NaN;
    }
    return pauses;
  }

  get isKnown(): boolean {
    return this.marks.length > 0;
  }
}
