const shortest = 16;

/**
 * The first attributes of a tag, which the next tag mostly repeats byte for byte: type, device and unit of a record fill
 * three quarters of it and change once in a thousand. Comparing them is several times faster than scanning them.
 */
export class RepeatedHead {
  present = 0;
  coded = 0;
  private bytes: Buffer = Buffer.alloc(0);
  private readonly texts: (string | undefined)[];
  private readonly keptStarts: Int32Array;
  private readonly keptEnds: Int32Array;
  /** Whether the tag at hand begins with the head: only then its texts are the tag's. */
  private isCurrent = false;

  /** `starts` and `ends` of values by attribute are the scanner's, and filled in when the head is repeated. */
  constructor(
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
  ) {
    this.keptStarts = new Int32Array(starts.length);
    this.keptEnds = new Int32Array(starts.length);
    this.texts = new Array<string | undefined>(starts.length);
  }

  /** Behind the head where it stands at `from`, else `from`. */
  repeats(bytes: Buffer, from: number): number {
    const { length } = this.bytes;
    const end = from + length;
    this.isCurrent =
      length > 0 && end <= bytes.length && bytes.compare(this.bytes, 0, length, from, end) === 0;
    if (!this.isCurrent) return from;
    for (let name = 0; name < this.starts.length; name += 1) {
      this.starts[name] = from + this.keptStarts[name]!;
      this.ends[name] = from + this.keptEnds[name]!;
    }
    return end;
  }

  /** Keeps what was scanned between `from` and `to`, a whole number of attributes. */
  keep(bytes: Buffer, from: number, to: number, present: number, coded: number): void {
    if (to - from < shortest) return;
    this.bytes = Buffer.from(bytes.subarray(from, to));
    this.present = present;
    this.coded = coded;
    this.isCurrent = true;
    this.texts.fill(undefined);
    for (let name = 0; name < this.starts.length; name += 1) {
      this.keptStarts[name] = this.starts[name]! - from;
      this.keptEnds[name] = this.ends[name]! - from;
    }
  }

  /** The text of an attribute in the head of the tag at hand, if it was asked for before. */
  text(name: number): string | undefined {
    return this.isCurrent ? this.texts[name] : undefined;
  }

  keepText(name: number, text: string): void {
    if (this.isCurrent && (this.present & (1 << name)) !== 0) this.texts[name] = text;
  }
}
