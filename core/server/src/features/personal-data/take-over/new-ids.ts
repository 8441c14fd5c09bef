import { createHash } from 'node:crypto';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Ids in the workspace that takes a person over. They follow from the former id and the workspace: whoever was taken over
 * and erased there gets the same id again, which is on the list of erased people.
 */
export class NewIds {
  private readonly known = new Map<string, string>();

  constructor(private readonly workspaceId: string) {}

  /** An id of the person's own; `as` where another part has chosen the new one. */
  add(former: string, as = this.madeOf(former)): string {
    this.known.set(former, as);
    return as;
  }

  /** The new id of one that was added; ids of others, who stay behind, as they are. */
  of(id: string): string {
    return this.known.get(id) ?? id;
  }

  /** The same value with every id of the person's own replaced, however deep it lies. */
  within(value: unknown): unknown {
    if (typeof value === 'string') return uuid.test(value) ? this.of(value) : value;
    if (Array.isArray(value)) return value.map((one) => this.within(one));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.within(one)]));
  }

  /** UUID of version 8 (RFC 9562, section 5.8). */
  private madeOf(former: string): string {
    const bytes = createHash('sha256').update(`taken-over:${this.workspaceId}:${former}`).digest();
    bytes[6] = 0x80 | (bytes[6]! & 0x0f);
    bytes[8] = 0x80 | (bytes[8]! & 0x3f);
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
      '-',
    );
  }
}
