import type { FitMessage } from '../format/fit-message.js';

/** Lengths of a pool swim (message 101): how many were swum, and when each ended. */
export class PoolLengths {
  /** FIT times, in order. */
  readonly ends: number[] = [];
  active = 0;

  take(length: FitMessage): void {
    if (length.number(12) === 1) this.active += 1;
    this.ends.push(length.number(2) + length.number(3) / 1000);
  }
}
