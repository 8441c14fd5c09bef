import type { ArchiveMember } from '../../extension-points/wearable-source.js';
import { cachedAccess } from './cached-access.js';
import type { RandomAccess } from './random-access.js';
import { bytesAccess } from './random-access.js';
import { damaged } from './unpack.js';

/** Smaller archives within an archive are held in memory; larger ones are unpacked anew to read backwards. */
const mostInMemory = 32 * 1024 * 1024;

/** Any place of an archive that lies packed in another. */
export async function nestedAccess(member: ArchiveMember): Promise<RandomAccess> {
  if (member.sizeBytes > mostInMemory) return cachedAccess(new ForwardAccess(member));
  const pieces: Uint8Array[] = [];
  for await (const piece of member.open()) pieces.push(piece);
  return bytesAccess(Buffer.concat(pieces));
}

/**
 * Reads on where the last read ended, and begins anew to go back: an archive is read from its end, where its directory
 * stands, and then file by file. What is unpacked again counts against the limits again.
 */
class ForwardAccess implements RandomAccess {
  readonly sizeBytes: number;
  private pieces: AsyncIterator<Uint8Array> | null = null;
  private held: Uint8Array = new Uint8Array();
  private heldFrom = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly member: ArchiveMember) {
    this.sizeBytes = member.sizeBytes;
  }

  /** One after the other: there is one place in the stream. */
  read(from: number, length: number): Promise<Uint8Array> {
    const reading = this.last.then(() => this.readNext(from, length));
    this.last = reading.catch(() => undefined);
    return reading;
  }

  private async readNext(from: number, length: number): Promise<Uint8Array> {
    if (this.pieces === null || from < this.heldFrom) await this.restart();
    const parts: Uint8Array[] = [];
    for (let at = from; at < from + length;) {
      const heldTo = this.heldFrom + this.held.byteLength;
      if (at >= heldTo) {
        await this.step(heldTo);
        continue;
      }
      const part = this.held.subarray(at - this.heldFrom, from + length - this.heldFrom);
      parts.push(part);
      at += part.byteLength;
    }
    return Buffer.concat(parts);
  }

  private async step(heldTo: number): Promise<void> {
    const next = await this.pieces!.next();
    if (next.done) throw damaged('zip entry');
    this.held = next.value;
    this.heldFrom = heldTo;
  }

  private async restart(): Promise<void> {
    await this.pieces?.return?.();
    this.pieces = this.member.open()[Symbol.asyncIterator]();
    this.held = new Uint8Array();
    this.heldFrom = 0;
  }
}
