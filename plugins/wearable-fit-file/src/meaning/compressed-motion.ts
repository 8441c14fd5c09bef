import type { FitMessage } from '../format/fit-message.js';

const nothing = { speed: NaN, distance: NaN };
const noValue = 0xfff;
const stepsPerMetre = 16;

/** Speed and distance that old devices packed into three bytes; the distance is counted on over its 12 bits. */
export class CompressedMotion {
  private steps = NaN;

  /** Metres a second, and metres since the first record that had any. */
  read(record: FitMessage, field: number): { speed: number; distance: number } {
    const [low, middle, high] = [record.byte(field, 0), record.byte(field, 1), record.byte(field, 2)];
    if (Number.isNaN(high)) return nothing;
    const speed = low | ((middle & 0x0f) << 8);
    const steps = (middle >> 4) | (high << 4);
    if (speed === noValue && steps === noValue) return nothing;
    this.steps = Number.isNaN(this.steps) ? steps : this.steps + ((steps - this.steps) & 0xfff);
    return { speed: speed === noValue ? NaN : speed / 100, distance: this.steps / stepsPerMetre };
  }
}
