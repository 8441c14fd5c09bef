import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;
/** Boxes of before keys had versions: a byte 1, nonce, bytes, tag; all sealed by the first key. */
const unversioned = 1;
/** A byte 2, the key's version in four bytes, nonce, bytes, tag. */
const versioned = 2;
const versionBytes = 4;

/** A key and its number, which a box carries and authenticates. */
export interface NumberedKey {
  key: Buffer;
  version: number;
}

/** The box was changed, cut, moved to another place, or sealed with another key. Nothing of it may be used. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/**
 * AES-256-GCM with a fresh nonce. `label` names the place and is authenticated with the key's version: a box moved to
 * another row, column or workspace does not open, nor one that claims another version.
 */
export function sealBox({ key, version }: NumberedKey, plain: Buffer, label: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(`${label}:v${version}`));
  const head = Buffer.alloc(1 + versionBytes);
  head[0] = versioned;
  head.writeUInt32BE(version, 1);
  return Buffer.concat([head, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Version of the key that a box says it was sealed with. @throws SealBroken when it is no box. */
export function keyVersionOf(box: Buffer): number {
  if (box[0] === unversioned && box.length >= 1 + nonceBytes + tagBytes) return 1;
  if (box[0] === versioned && box.length >= 1 + versionBytes + nonceBytes + tagBytes)
    return box.readUInt32BE(1);
  throw new SealBroken('Not a sealed value.');
}

/** @throws SealBroken when the box was changed, or belongs to another key or label. */
export function openBox(key: Buffer, box: Buffer, label: string): Buffer {
  const version = keyVersionOf(box);
  const start = box[0] === unversioned ? 1 : 1 + versionBytes;
  const aad = box[0] === unversioned ? label : `${label}:v${version}`;
  const end = box.length - tagBytes;
  try {
    const nonce = box.subarray(start, start + nonceBytes);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(aad));
    decipher.setAuthTag(box.subarray(end));
    return Buffer.concat([decipher.update(box.subarray(start + nonceBytes, end)), decipher.final()]);
  } catch {
    throw new SealBroken('A sealed value was changed, or lies where it was not sealed.');
  }
}
