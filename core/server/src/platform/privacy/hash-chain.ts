import { createHash } from 'node:crypto';

/** What a chain begins behind: no entry has this hash. */
export const nothingBefore: Buffer = Buffer.alloc(32);

/** An entry in its place in a chain. */
export interface ChainedEntry {
  /** 1, 2, 3 … without gaps. */
  seq: number;
  prevHash: Buffer;
  hash: Buffer;
}

/** SHA-256 over the hash of the entry before and what this one says: a changed, removed or moved entry breaks the chain. */
export function chainedHash(prevHash: Buffer, content: string): Buffer {
  return createHash('sha256').update(prevHash).update(content).digest();
}

/** Follows a chain entry by entry, however long it is. */
export class FollowedChain<Entry extends ChainedEntry> {
  private seq: number;
  private prevHash: Buffer;
  private broken: number | null = null;

  /**
   * @param hashOf what the hash of an entry must be.
   * @param after the entry it goes on from; left out, the chain begins.
   */
  constructor(
    private readonly hashOf: (entry: Entry) => Buffer,
    after: Pick<ChainedEntry, 'seq' | 'hash'> = { seq: 0, hash: nothingBefore },
  ) {
    this.seq = after.seq + 1;
    this.prevHash = after.hash;
  }

  /** Number of the first entry that did not fit, or null when all did. */
  get firstBroken(): number | null {
    return this.broken;
  }

  /** The next entry of the chain. */
  follow(entry: Entry): void {
    if (this.broken !== null) return;
    const fits =
      entry.seq === this.seq && entry.prevHash.equals(this.prevHash) && this.hashOf(entry).equals(entry.hash);
    if (!fits) {
      this.broken = this.seq;
      return;
    }
    this.seq += 1;
    this.prevHash = entry.hash;
  }
}
