import { keyBytes } from './observation-hash.js';

const free = 0;

/** Tells which of many keys came before. They lie one behind the other in a buffer, and are spread evenly, as hashes are. */
export class SeenKeys {
  /** Rows, counted from one. */
  private readonly slots: Int32Array;

  constructor(
    private readonly keys: Buffer,
    most: number,
  ) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)));
  }

  /** Whether an earlier row has the key of this one. Rows come in order, each once. */
  isRepeat(row: number): boolean {
    const { slots, keys } = this;
    const mask = slots.length - 1;
    let slot = keys.readUInt32LE(row * keyBytes) & mask;
    for (; slots[slot] !== free; slot = (slot + 1) & mask)
      if (this.isSame(slots[slot]! - 1, row)) return true;
    slots[slot] = row + 1;
    return false;
  }

  private isSame(left: number, right: number): boolean {
    const [from, other] = [left * keyBytes, right * keyBytes];
    return this.keys.compare(this.keys, from, from + keyBytes, other, other + keyBytes) === 0;
  }
}
