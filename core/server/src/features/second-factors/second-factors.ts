import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Authenticators } from './authenticators.js';
import type { FactorOwner } from './authenticators.js';
import { Passkeys } from './passkeys.js';
import { RecoveryCodes } from './recovery-codes.js';

/** What an account can prove beside its password. */
export interface OwnFactors {
  hasAuthenticator: boolean;
  passkeys: number;
  recoveryCodesLeft: number;
}

/** The factors of an account together. */
@Injectable()
export class SecondFactors {
  constructor(
    @Inject(Authenticators) private readonly authenticators: Authenticators,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(RecoveryCodes) private readonly recoveryCodes: RecoveryCodes,
  ) {}

  async of(tx: EntityManager, memberId: string): Promise<OwnFactors> {
    return {
      hasAuthenticator: await this.authenticators.isSetUp(tx, memberId),
      passkeys: await this.passkeys.count(tx, memberId),
      recoveryCodesLeft: await this.recoveryCodes.left(tx, memberId),
    };
  }

  /** Uses up a code of the authenticator app or of the paper. Null when none fits. */
  async useCode(
    tx: EntityManager,
    owner: FactorOwner,
    code: string,
  ): Promise<'authenticator' | 'recoveryCode' | null> {
    if (await this.authenticators.use(tx, owner, code)) return 'authenticator';
    return (await this.recoveryCodes.use(tx, owner.memberId, code)) ? 'recoveryCode' : null;
  }

  /** Recovery codes for an account that gets its first factor; null where it has codes left. */
  async firstRecoveryCodes(tx: EntityManager, owner: FactorOwner): Promise<string[] | null> {
    const left = await this.recoveryCodes.left(tx, owner.memberId);
    return left > 0 ? null : this.recoveryCodes.renew(tx, owner);
  }

  /** Codes on paper open nothing once there is nothing they stand in for. */
  async dropIdleCodes(tx: EntityManager, memberId: string): Promise<void> {
    const { hasAuthenticator, passkeys } = await this.of(tx, memberId);
    if (!hasAuthenticator && passkeys === 0) await this.recoveryCodes.remove(tx, memberId);
  }

  /** For somebody who lost all of them. */
  async removeAll(tx: EntityManager, memberId: string): Promise<void> {
    await this.authenticators.remove(tx, memberId);
    await this.passkeys.removeAll(tx, memberId);
    await this.recoveryCodes.remove(tx, memberId);
  }
}

export function hasFactor({ hasAuthenticator, passkeys }: OwnFactors): boolean {
  return hasAuthenticator || passkeys > 0;
}
