import type { SourceRecord } from '@regimen/domain';

/** About 30 MB of records. Files of several people mix them long before. */
const mostHeld = 100_000;

/**
 * Holds the first records back, so that a file of several people is refused before anything of it is kept; of a larger
 * one the rest streams.
 */
export class HeldBack {
  private held: SourceRecord[] | null = [];

  /** What may go out now. */
  *add(records: Iterable<SourceRecord>): Generator<SourceRecord> {
    for (const record of records) {
      if (this.held === null) yield record;
      else this.held.push(record);
    }
    if (this.held !== null && this.held.length >= mostHeld) yield* this.release();
  }

  /** All that is still held. */
  *release(): Generator<SourceRecord> {
    const { held } = this;
    this.held = null;
    yield* held ?? [];
  }
}
