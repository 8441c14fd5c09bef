import { KeyObject, createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { TestOidcProvider } from '@regimen/server/testing';

type Part = Readonly<Record<string, unknown>>;

/** Makes another token of the one that the provider signed. */
export type Forgery = (token: string) => string;

/** Forges tokens with what an attacker may have, and, to be stricter, with the provider's own key. */
export class TokenForger {
  private readonly own: KeyObject;
  private readonly strangers = generateKeyPairSync('rsa', { modulusLength: 2048 });

  constructor(private readonly provider: TestOidcProvider) {
    this.own = KeyObject.from(provider.privateKey);
  }

  /** Of a key that nobody knows, as a JSON web key. */
  get strangersKey(): Part {
    return { ...this.strangers.publicKey.export({ format: 'jwk' }) };
  }

  /** Other claims, signed by the provider's own key. */
  claims(change: (claims: Part) => Part): Forgery {
    return (token) => {
      const claims = claimsOf(token);
      return this.signed(this.own, {}, encode({ ...claims, ...change(claims) }));
    };
  }

  /** The same claims under another header, signed by the provider's own key. */
  header(change: Part): Forgery {
    return (token) => this.signed(this.own, change, payloadOf(token));
  }

  /** Signed by a key that nobody knows. */
  byStranger(header: Part): Forgery {
    return (token) => this.signed(this.strangers.privateKey, header, payloadOf(token));
  }

  unsigned(alg: string, signature = ''): Forgery {
    return (token) => `${encode({ alg, kid: this.provider.keyId })}.${payloadOf(token)}.${signature}`;
  }

  /** "Signed" with the key that everybody may have. */
  byPublicKey(alg: 'HS256' | 'HS384' | 'HS512', secret: string, header: Part = {}): Forgery {
    return (token) => {
      const content = `${encode({ alg, typ: 'JWT', ...header })}.${payloadOf(token)}`;
      const mac = createHmac(`sha${alg.slice(2)}`, secret).update(content);
      return `${content}.${mac.digest('base64url')}`;
    };
  }

  /** The payload as it is written, which need not be what a library would write. */
  rawPayload(change: (payload: string) => string): Forgery {
    return (token) => {
      const payload = Buffer.from(payloadOf(token), 'base64url').toString();
      return this.signed(this.own, {}, Buffer.from(change(payload)).toString('base64url'));
    };
  }

  private signed(key: KeyObject, header: Part, payload: string): string {
    const content = `${encode({ alg: 'RS256', kid: this.provider.keyId, ...header })}.${payload}`;
    return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
  }
}

export function claimsOf(token: string): Part {
  return JSON.parse(Buffer.from(payloadOf(token), 'base64url').toString()) as Part;
}

function payloadOf(token: string): string {
  return token.split('.')[1] ?? '';
}

function encode(part: Part): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
