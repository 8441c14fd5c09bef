import { createHash } from 'node:crypto';
import type { KeyRing } from './key-ring.js';
import { SealBroken, keyVersionOf, openBox, sealBox } from './sealed-box.js';

/** Injection token of what wraps the keys of workspaces. */
export const masterKeysToken = Symbol('master keys');

/** Wraps and unwraps the keys of workspaces. */
export interface MasterKeys {
  wrap(plain: Buffer, label: string): Promise<Buffer>;
  /** @throws SealBroken when the box was changed, moved, or its master key is not among those known. */
  unwrap(box: Buffer, label: string): Promise<Buffer>;
  /** Whether the box was wrapped by the key that wraps now. */
  isCurrent(box: Buffer): Promise<boolean>;
}

/** Master keys that this installation keeps itself, in a file or a setting. */
export class KeptMasterKeys implements MasterKeys {
  constructor(private readonly ring: KeyRing) {}

  async wrap(plain: Buffer, label: string): Promise<Buffer> {
    // Read anew: another process may have begun to use a new key a moment ago.
    const [current] = await this.ring.read();
    return sealBox({ key: current!, version: masterVersion(current!) }, plain, label);
  }

  async unwrap(box: Buffer, label: string): Promise<Buffer> {
    const opened = tryAll(this.ring.known(), box, label) ?? tryAll(await this.ring.read(), box, label);
    if (opened === null) throw new SealBroken('No known master key opens the key of this workspace.');
    return opened;
  }

  async isCurrent(box: Buffer): Promise<boolean> {
    const [current] = await this.ring.read();
    return keyVersionOf(box) === masterVersion(current!);
  }
}

/** Boxes of before master keys had numbers say 1, and may be of any key. */
function tryAll(keys: readonly Buffer[], box: Buffer, label: string): Buffer | null {
  const version = keyVersionOf(box);
  for (const key of keys) {
    if (version !== 1 && version !== masterVersion(key)) continue;
    try {
      return openBox(key, box, label);
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
    }
  }
  return null;
}

/** A number that tells master keys apart and tells nothing of them; never 1, which is that of boxes without one. */
function masterVersion(key: Buffer): number {
  const number = createHash('sha256').update('regimen master key').update(key).digest().readUInt32BE(0);
  return number < 2 ? number + 2 : number;
}
