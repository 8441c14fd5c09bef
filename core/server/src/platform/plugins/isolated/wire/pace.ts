import { setTimeout as pause } from 'node:timers/promises';

const second = 1_000;

/** How much of one side is read in a second; what is more stays in the pipe, where it holds up nobody else. */
export class Pace {
  private began = Number.NEGATIVE_INFINITY;
  private frames = 0;
  private bytes = 0;

  constructor(private readonly most: { readonly frames: number; readonly bytes: number }) {}

  /** Waits until a frame of so many bytes may be read. */
  async take(bytes: number): Promise<void> {
    const elapsed = performance.now() - this.began;
    const isFull = this.frames >= this.most.frames || this.bytes >= this.most.bytes;
    if (elapsed < second && isFull) await pause(second - elapsed, undefined, { ref: false });
    if (elapsed >= second || isFull) {
      this.began = performance.now();
      this.frames = 0;
      this.bytes = 0;
    }
    this.frames += 1;
    this.bytes += bytes;
  }
}
