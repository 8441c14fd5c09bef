import type { DeliveryCursor, FilePart } from './delivered-batches.js';

/** What was committed before is not there any more: the database lost its end in a crash. The job runs again from what is left. */
export class CommitsLost extends Error {
  override readonly name = 'CommitsLost';
}

/**
 * Where the last committed batch of a run ended. Batches do not wait for the disk: a database that crashed and came back
 * between two of them may have forgotten the first, and neither would notice.
 */
export class ImportPosition {
  constructor(private at: DeliveryCursor) {}

  /** @throws CommitsLost where the database stands elsewhere. */
  hold({ firstFile, skip }: DeliveryCursor): void {
    if (firstFile !== this.at.firstFile || skip !== this.at.skip) throw new CommitsLost();
  }

  advance(files: readonly FilePart[]): void {
    const last = files.at(-1);
    if (!last) return;
    this.at = last.hasEnded
      ? { firstFile: last.number + 1, skip: 0 }
      : { firstFile: last.number, skip: last.recordsRead };
  }
}
