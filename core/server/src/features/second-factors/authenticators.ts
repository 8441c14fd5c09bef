import { Inject, Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import type { EntityManager } from 'typeorm';
import { databaseNow } from '../../platform/database/database-now.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import type { SealedPlace } from '../../platform/privacy/person-cipher.js';
import { AuthenticatorsRepository } from './authenticators.repository.js';

/** An account, as far as its factors ask. */
export interface FactorOwner {
  workspaceId: string;
  memberId: string;
}

/** RFC 6238 as every authenticator app knows it. */
const form = { issuer: 'Regimen', algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** RFC 4226 section 4: 160 bits. */
const secretBytes = 20;
/** A clock may be half a minute off, either way (RFC 6238 section 5.2). */
const stepsOff = 1;

/** What an authenticator app is set up with. */
export interface AuthenticatorSetup {
  /** In base 32, to be typed. */
  secret: string;
  /** `otpauth:` address, to be shown as a QR code. */
  uri: string;
}

/** Codes of an authenticator app as second factor (TOTP, RFC 6238). */
@Injectable()
export class Authenticators {
  constructor(
    @Inject(AuthenticatorsRepository) private readonly repository: AuthenticatorsRepository,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
  ) {}

  /** Whether codes are asked of the account. */
  async isSetUp(tx: EntityManager, memberId: string): Promise<boolean> {
    return ((await this.repository.find(tx, memberId))?.confirmedAt ?? null) !== null;
  }

  /** A new secret, which counts once a code of it was shown. Null when the account has an authenticator already. */
  async prepare(
    tx: EntityManager,
    owner: FactorOwner,
    accountName: string,
  ): Promise<AuthenticatorSetup | null> {
    if (await this.isSetUp(tx, owner.memberId)) return null;
    const secret = new Secret({ size: secretBytes });
    const sealed = await this.cipher.seal(tx, placeOf(owner), Buffer.from(secret.bytes));
    await this.repository.prepare(tx, owner, sealed);
    return { secret: secret.base32, uri: totpOf(secret, accountName).toString() };
  }

  /** Confirms the prepared one by its first code. */
  async confirm(tx: EntityManager, owner: FactorOwner, code: string): Promise<boolean> {
    const stored = await this.repository.find(tx, owner.memberId);
    if (!stored || stored.confirmedAt !== null) return false;
    if (!(await this.codeFits(tx, owner, stored.sealedSecret, code))) return false;
    await this.repository.confirm(tx, owner.memberId);
    return true;
  }

  /** Whether a code fits now; each opens once. */
  async use(tx: EntityManager, owner: FactorOwner, code: string): Promise<boolean> {
    const stored = await this.repository.find(tx, owner.memberId);
    return stored !== null && stored.confirmedAt !== null
      ? this.codeFits(tx, owner, stored.sealedSecret, code)
      : false;
  }

  remove(tx: EntityManager, memberId: string): Promise<void> {
    return this.repository.remove(tx, memberId);
  }

  private async codeFits(
    tx: EntityManager,
    owner: FactorOwner,
    sealedSecret: Buffer,
    typed: string,
  ): Promise<boolean> {
    const token = typed.replace(/\s/g, '');
    if (!/^\d{6}$/.test(token)) return false;
    const bytes = await this.cipher.open(tx, placeOf(owner), sealedSecret);
    const totp = totpOf(new Secret({ buffer: Uint8Array.from(bytes).buffer }), '');
    const now = (await databaseNow(tx)).getTime();
    const off = totp.validate({ token, window: stepsOff, timestamp: now });
    if (off === null) return false;
    return this.repository.useStep(tx, owner.memberId, totp.counter({ timestamp: now }) + off);
  }
}

function totpOf(secret: Secret, label: string): TOTP {
  return new TOTP({ ...form, secret, label });
}

function placeOf({ workspaceId, memberId }: FactorOwner): SealedPlace {
  return { workspaceId, personId: memberId, field: 'authenticators.sealed_secret' };
}
