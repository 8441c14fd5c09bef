import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

interface Asked {
  challenge: string;
  rp?: { id: string };
  rpId?: string;
  user?: { id: string };
}

const flag = { present: 0x01, verified: 0x04, attested: 0x40 };

/**
 * An authenticator made of software, for tests: one ES256 key, attestation `none` (WebAuthn level 3, sections 6.1 and
 * 8.7; COSE keys of RFC 9053). What it says of itself can be made wrong on purpose.
 */
export class SoftwareAuthenticator {
  readonly credentialId = randomBytes(32);
  counter = 0;
  /** Whether it says that the person showed a finger or a PIN. */
  verifiesUser = true;
  userHandle = '';
  private readonly privateKey: KeyObject;
  private readonly publicJwk: { x: string; y: string };

  constructor(private readonly origin: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.privateKey = privateKey;
    this.publicJwk = publicKey.export({ format: 'jwk' }) as { x: string; y: string };
  }

  /** Answers the options of `startPasskey`. */
  register(options: string): string {
    const { challenge, rp, user } = JSON.parse(options) as Asked;
    this.userHandle = user?.id ?? '';
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.credentialId.length);
    const authData = Buffer.concat([
      this.authenticatorData(rp?.id ?? '', flag.attested),
      Buffer.alloc(16),
      length,
      this.credentialId,
      this.coseKey(),
    ]);
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      bytes(authData),
    ]);
    return this.answer({
      clientDataJSON: this.clientData('webauthn.create', challenge).toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Answers the options of `passkeySignInOptions`. */
  signIn(options: string): string {
    const { challenge, rpId } = JSON.parse(options) as Asked;
    this.counter += 1;
    const authenticatorData = this.authenticatorData(rpId ?? '', 0);
    const clientData = this.clientData('webauthn.get', challenge);
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientData).digest()]);
    return this.answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: sign('sha256', signed, this.privateKey).toString('base64url'),
      userHandle: this.userHandle,
    });
  }

  private answer(response: object): string {
    const id = this.credentialId.toString('base64url');
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }

  private clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }

  private authenticatorData(rpId: string, extra: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const flags = flag.present | (this.verifiesUser ? flag.verified : 0) | extra;
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), counter]);
  }

  /** { 1: EC2, 3: ES256, -1: P-256, -2: x, -3: y } */
  private coseKey(): Buffer {
    const [x, y] = [this.publicJwk.x, this.publicJwk.y].map((part) => Buffer.from(part, 'base64url'));
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      bytes(x!),
      Buffer.from([0x22]),
      bytes(y!),
    ]);
  }
}

/** A CBOR byte string. */
function bytes(content: Buffer): Buffer {
  const head =
    content.length < 256 ? [0x58, content.length] : [0x59, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from(head), content]);
}

/** A CBOR text string of less than 24 bytes. */
function text(content: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + content.length]), Buffer.from(content)]);
}
