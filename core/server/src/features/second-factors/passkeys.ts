import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { AuthenticationResponseJSON, VerifiedAuthenticationResponse } from '@simplewebauthn/server';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../platform/database/transactions.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import type { FactorOwner } from './authenticators.js';
import { challengeIn, readAuthentication, readRegistration } from './passkey-answers.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import { PasskeysRepository } from './passkeys.repository.js';
import type { StoredPasskey } from './passkeys.repository.js';
import { RelyingParty } from './relying-party.js';

/** ES256, EdDSA and RS256: what phones, keys and computers make. */
const algorithms = [-7, -8, -257];
const nobody = { kind: 'system' as const, workspaceId: null, reason: 'passkey-lookup' };

/** Passkeys (WebAuthn): the device proves itself and the person to it, so that one is both factors at once. */
@Injectable()
export class Passkeys {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(PasskeysRepository) private readonly repository: PasskeysRepository,
    @Inject(PasskeyChallenges) private readonly challenges: PasskeyChallenges,
    @Inject(RelyingParty) private readonly party: RelyingParty,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
  ) {}

  /** What the browser is asked to make, as JSON. @param boundTo the session that may add it. */
  async registrationOptions(
    tx: EntityManager,
    owner: FactorOwner & { accountName: string; displayName: string },
    boundTo: string,
  ): Promise<string> {
    const known = await this.repository.ofMember(tx, owner.memberId);
    const options = await generateRegistrationOptions({
      rpName: 'Regimen',
      rpID: this.party.names().id,
      userID: Uint8Array.from(Buffer.from(owner.memberId)),
      userName: owner.accountName,
      userDisplayName: owner.displayName,
      challenge: this.challenges.make(boundTo),
      attestationType: 'none',
      excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId.toString('base64url') })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      supportedAlgorithmIDs: algorithms,
    });
    return JSON.stringify(options);
  }

  /** Keeps a new passkey. False when the browser's answer does not hold. */
  async register(
    tx: EntityManager,
    owner: FactorOwner,
    { name, answer, boundTo }: { name: string; answer: string; boundTo: string },
  ): Promise<boolean> {
    const response = readRegistration(answer);
    if (!response) return false;
    const challenge = challengeIn(response.response.clientDataJSON);
    if (!(await this.challenges.take(challenge, boundTo))) return false;
    const { id: expectedRPID, origin: expectedOrigin } = this.party.names();
    const verified = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin,
      expectedRPID,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    }).catch(() => null);
    if (!verified?.verified) return false;
    const { credential, credentialBackedUp } = verified.registrationInfo;
    return this.repository.add(tx, {
      ...owner,
      credentialHash: credentialHash(credential.id),
      credentialId: Buffer.from(credential.id, 'base64url'),
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: response.response.transports ?? [],
      sealedName: await this.cipher.seal(tx, placeOf(owner), name),
      isSynced: credentialBackedUp,
    });
  }

  /** What the browser is asked to prove, as JSON; names no account. @param boundTo the browser that may answer. */
  async signInOptions(boundTo: string): Promise<string> {
    const options = await generateAuthenticationOptions({
      rpID: this.party.names().id,
      challenge: this.challenges.make(boundTo),
      userVerification: 'required',
    });
    return JSON.stringify(options);
  }

  /** The passkey that an answer proves to be at hand; null when it proves nothing. */
  async prove(answer: string, boundTo: string): Promise<StoredPasskey | null> {
    const response = readAuthentication(answer);
    if (!response) return null;
    const challenge = challengeIn(response.response.clientDataJSON);
    if (!(await this.challenges.take(challenge, boundTo))) return null;
    const secretHash = credentialHash(response.id);
    const passkey = await this.transactions.run(
      nobody,
      (tx) => this.repository.byCredential(tx, secretHash),
      { secretHash },
    );
    if (!passkey || !isHandleOf(passkey, response)) return null;
    const verified = await this.verify(passkey, response, challenge);
    if (!verified?.verified) return null;
    const { newCounter } = verified.authenticationInfo;
    const used = await this.transactions.run({ ...nobody, workspaceId: passkey.workspaceId }, (tx) =>
      this.repository.use(tx, passkey, newCounter),
    );
    return used ? passkey : null;
  }

  async list(tx: EntityManager, owner: FactorOwner) {
    const stored = await this.repository.ofMember(tx, owner.memberId);
    const names = await this.cipher.openAllTexts(
      tx,
      placeOf(owner),
      stored.map(({ sealedName }) => sealedName),
    );
    return stored.map(({ id, createdAt, lastUsedAt }, index) => ({
      id,
      name: names[index] ?? '',
      createdAt,
      lastUsedAt,
    }));
  }

  async rename(tx: EntityManager, owner: FactorOwner, id: string, name: string): Promise<boolean> {
    return this.repository.rename(tx, owner.memberId, id, await this.cipher.seal(tx, placeOf(owner), name));
  }

  remove(tx: EntityManager, memberId: string, id: string): Promise<boolean> {
    return this.repository.remove(tx, memberId, id);
  }

  async count(tx: EntityManager, memberId: string): Promise<number> {
    return (await this.repository.ofMember(tx, memberId)).length;
  }

  removeAll(tx: EntityManager, memberId: string): Promise<void> {
    return this.repository.removeAll(tx, memberId);
  }

  private async verify(
    { credentialId, publicKey, counter }: StoredPasskey,
    response: AuthenticationResponseJSON,
    expectedChallenge: string,
  ): Promise<VerifiedAuthenticationResponse | null> {
    const { id: expectedRPID, origin: expectedOrigin } = this.party.names();
    const credential = {
      id: credentialId.toString('base64url'),
      publicKey: Uint8Array.from(publicKey),
      counter,
    };
    return verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin,
      expectedRPID,
      credential,
      requireUserVerification: true,
    }).catch(() => null);
  }
}

/** A discoverable credential tells whose it is: it must be the one we know it by. */
function isHandleOf({ memberId }: StoredPasskey, { response }: AuthenticationResponseJSON): boolean {
  return Buffer.from(response.userHandle ?? '', 'base64url').toString() === memberId;
}

function credentialHash(credentialId: string): string {
  return createHash('sha256').update(Buffer.from(credentialId, 'base64url')).digest('hex');
}

function placeOf({ workspaceId, memberId }: FactorOwner) {
  return { workspaceId, personId: memberId, field: 'passkeys.sealed_name' };
}
