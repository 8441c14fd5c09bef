import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;
const version = 1;

/** AES-256-GCM. `label` is authenticated: a box moved to another row, column or workspace does not open. */
export function sealBox(key: Buffer, plain: Buffer, label: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(label));
  return Buffer.concat([
    Buffer.of(version),
    nonce,
    cipher.update(plain),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

/** @throws Error when the box was changed, or belongs to another key or label. */
export function openBox(key: Buffer, box: Buffer, label: string): Buffer {
  if (box[0] !== version || box.length < 1 + nonceBytes + tagBytes) throw new Error('Not a sealed value.');
  const nonce = box.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(label));
  decipher.setAuthTag(box.subarray(box.length - tagBytes));
  return Buffer.concat([
    decipher.update(box.subarray(1 + nonceBytes, box.length - tagBytes)),
    decipher.final(),
  ]);
}
