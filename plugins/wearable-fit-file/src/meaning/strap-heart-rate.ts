import type { FitMessage } from '../format/fit-message.js';
import { isDate } from './fit-time.js';

const ticksPerSecond = 1024;
const fractionsPerSecond = 32_768;
/** A heart rate holds this long where the strap sent no newer one, seconds (engineering choice: five beats at rest). */
const holdsSeconds = 5;

/**
 * Heart rates that a strap kept while it had no contact with the watch, as under water: one date, then ticks of the
 * strap's own clock, of which most messages carry only the low 12 bits.
 */
export class StrapHeartRates {
  private readonly times: number[] = [];
  private readonly rates: number[] = [];
  private ticks = NaN;
  /** FIT time at which the strap's clock was 0. */
  private origin = NaN;

  take(message: FitMessage): void {
    const full = message.count(9);
    for (let index = 0; index < full; index += 1) {
      const ticks = message.number(9, index);
      if (index === 0 && isDate(message.time)) {
        this.origin = message.time + (message.number(0) || 0) / fractionsPerSecond - ticks / ticksPerSecond;
      }
      this.add(ticks, message.number(6, index));
    }
    const short = Math.floor((message.definition.fields[10]?.size ?? 0) / 1.5);
    for (let index = 0; index < short; index += 1) {
      const rate = message.number(6, index);
      // An unused slot has no rate, and its time is a filler.
      if (!Number.isNaN(rate))
        this.add(this.ticks + ((twelveBits(message, index) - this.ticks) & 0xfff), rate);
    }
  }

  private add(ticks: number, rate: number): void {
    if (Number.isNaN(ticks)) return;
    this.ticks = ticks;
    const time = this.origin + ticks / ticksPerSecond;
    // A strap without contact sends 0.
    if (!(rate > 0) || Number.isNaN(time)) return;
    this.times.push(time);
    this.rates.push(rate);
  }

  /** Heart rates between two times, both included. */
  between(start: number, end: number): { times: number[]; rates: number[] } {
    const chosen = this.times.map((time) => time >= start && time <= end);
    const pick = (list: number[]) => list.filter((_, index) => chosen[index]);
    return { times: pick(this.times), rates: pick(this.rates) };
  }

  /** Fills what `rates` lacks at `times`, which rise: the mean since the time before, else the one that still holds. */
  fill(times: Float64Array, rates: Float64Array): void {
    let next = 0;
    for (let row = 0; row < times.length && this.times.length > 0; row += 1) {
      const first = next;
      while (next < this.times.length && this.times[next]! <= times[row]!) next += 1;
      if (!Number.isNaN(rates[row]!) || next === 0) continue;
      const since = row === 0 ? times[row]! - 1 : times[row - 1]!;
      const fresh = this.rates.slice(first, next).filter((_, index) => this.times[first + index]! > since);
      if (fresh.length > 0)
        rates[row] = Math.round(fresh.reduce((sum, rate) => sum + rate, 0) / fresh.length);
      else if (times[row]! - this.times[next - 1]! <= holdsSeconds) rates[row] = this.rates[next - 1]!;
    }
  }
}

/** Two values of 12 bits lie in three bytes, low bits first. */
function twelveBits(message: FitMessage, index: number): number {
  const at = Math.floor(index / 2) * 3;
  const middle = message.byte(10, at + 1);
  return index % 2 === 0
    ? message.byte(10, at) | ((middle & 0x0f) << 8)
    : (middle >> 4) | (message.byte(10, at + 2) << 4);
}
