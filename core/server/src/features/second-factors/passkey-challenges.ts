import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { sameSecret } from '../../platform/access/browser-sessions.js';
import { SharedTries } from '../../platform/access/shared-tries.js';
import { signInKeyToken } from '../../platform/config/tokens.js';

const nonceBytes = 16;
const timeBytes = 8;
const lifetimeMs = 300_000;
/** One use; remembered for longer than a challenge lives. */
const once = { free: 1, firstWait: 900, longestWait: 900, forgetAfter: 901 };

/**
 * Challenges that an authenticator signs. They carry their own end and a keyed proof for whom they were made, so that
 * nothing is kept for strangers who only ask; each is taken once.
 */
@Injectable()
export class PasskeyChallenges {
  private readonly key: Buffer;

  constructor(
    @Inject(SharedTries) private readonly tries: SharedTries,
    @Inject(signInKeyToken) signInKey: Buffer,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', signInKey, '', 'passkey challenges', 32));
  }

  /** @param boundTo the browser or session that may answer it. */
  make(boundTo: string, now = Date.now()): Uint8Array<ArrayBuffer> {
    const end = Buffer.alloc(timeBytes);
    end.writeBigUInt64BE(BigInt(now + lifetimeMs));
    const head = Buffer.concat([randomBytes(nonceBytes), end]);
    return Uint8Array.from(Buffer.concat([head, this.proof(head, boundTo)]));
  }

  /** Whether a challenge was made for this browser, still lives and was not answered before. */
  async take(challenge: string, boundTo: string, now = Date.now()): Promise<boolean> {
    const bytes = Buffer.from(challenge, 'base64url');
    const head = bytes.subarray(0, nonceBytes + timeBytes);
    if (head.length < nonceBytes + timeBytes) return false;
    const isOurs = sameSecret(
      bytes.subarray(head.length).toString('hex'),
      this.proof(head, boundTo).toString('hex'),
    );
    if (!isOurs || Number(head.readBigUInt64BE(nonceBytes)) < now) return false;
    return (await this.tries.admit([{ key: `challenge ${challenge}`, limit: once }])) === 0;
  }

  private proof(head: Buffer, boundTo: string): Buffer {
    return createHmac('sha256', this.key).update(head).update(boundTo).digest();
  }
}
