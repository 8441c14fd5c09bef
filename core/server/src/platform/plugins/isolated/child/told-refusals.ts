import type { Wall } from '../../../processes/bare/refuse.js';
import type { AskHost } from './ask-host.js';

const atMostEveryMs = 1_000;

/** Tells the host what was refused here: the first at once, as the process may end, and others in numbers. */
export class ToldRefusals {
  private readonly counts = new Map<Wall, number>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly askHost: AskHost) {}

  note(wall: Wall, times = 1): void {
    this.counts.set(wall, (this.counts.get(wall) ?? 0) + times);
    if (this.timer === null) this.tell();
  }

  private tell(): void {
    this.timer = setTimeout(() => {
      this.timer = null;
      if (this.counts.size > 0) this.tell();
    }, atMostEveryMs).unref();
    const told = [...this.counts];
    this.counts.clear();
    // Before the plugin is set up the host hears nothing: it is told then.
    for (const [wall, count] of told)
      this.askHost('refused', [wall, count]).catch(() => this.note(wall, count));
  }
}
