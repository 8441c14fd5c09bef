import { hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { IdentityProvider } from '@regimen/plugin-api';
import { hashToken } from '../../platform/access/browser-sessions.js';
import { Transactions } from '../../platform/database/transactions.js';
import { openBox, sealBox } from '../../platform/privacy/sealed-box.js';
import { SignOnAttemptsRepository } from './sign-on-attempts.repository.js';

/** Long enough to find a phone for the second factor, and no longer. */
export const attemptMinutes = 10;
/** A browser follows a redirect at once, or after somebody confirmed that a form may be sent. */
const answerMinutes = 2;
const secretBytes = 32;

/** What is known of an attempt once its browser is back. */
export interface TakenAttempt {
  remembered: Readonly<Record<string, string>>;
  /** The member who links an identity, by the session that must still hold; null for signing in. */
  link: { memberId: string; sessionHash: string } | null;
  /** The form that the provider posted, if it did and that was not long ago. */
  answerForm: string | null;
}

/** Attempts to sign in elsewhere: each belongs to one browser, holds for ten minutes and is used once. */
@Injectable()
export class SignOnAttempts {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(SignOnAttemptsRepository) private readonly repository: SignOnAttemptsRepository,
  ) {}

  /**
   * Keeps an attempt.
   * @param start asks the provider, with the state that must come back.
   * @returns where the browser goes, and the secret that it alone keeps.
   */
  async begin(
    { id: providerId, workspaceId }: IdentityProvider,
    start: (state: string) => Promise<{ url: string; remembered: Readonly<Record<string, string>> }>,
    link: TakenAttempt['link'],
  ): Promise<{ url: string; browserSecret: string }> {
    const [state, browserSecret] = [newSecret(), newSecret()];
    const { url, remembered } = await start(state);
    const stateHash = hashToken(state);
    const attempt = {
      workspaceId,
      providerId,
      stateHash,
      browserHash: hashToken(browserSecret),
      remembered: sealBox(
        { key: keyOf(browserSecret), version: 1 },
        Buffer.from(JSON.stringify(remembered)),
        labelOf(workspaceId, stateHash),
      ),
      linkFor: link?.memberId ?? null,
      sessionHash: link?.sessionHash ?? null,
    };
    await this.transactions.run(inWorkspace(workspaceId), (tx) =>
      this.repository.add(tx, attempt, attemptMinutes),
    );
    return { url, browserSecret };
  }

  /**
   * Keeps the form a provider posted, sealed by the state, until the browser comes for it.
   * @returns false where no attempt of this state is on its way: what nobody asked for is not kept.
   */
  async keepAnswer(
    { id: providerId, workspaceId }: IdentityProvider,
    state: string,
    form: string,
  ): Promise<boolean> {
    const stateHash = hashToken(state);
    const sealed = sealBox(
      { key: answerKeyOf(state), version: 1 },
      Buffer.from(form),
      answerLabelOf(workspaceId, stateHash),
    );
    return this.transactions.run(inWorkspace(workspaceId), (tx) =>
      this.repository.keepAnswer(tx, { providerId, stateHash }, sealed, answerMinutes),
    );
  }

  /** The attempt that this browser began with this state; gone from then on, whatever comes of it. */
  async take(
    { id: providerId, workspaceId }: IdentityProvider,
    state: string,
    browserSecret: string,
  ): Promise<TakenAttempt | null> {
    const stateHash = hashToken(state);
    const taken = await this.transactions.run(inWorkspace(workspaceId), (tx) =>
      this.repository.take(tx, { providerId, stateHash, browserHash: hashToken(browserSecret) }),
    );
    if (!taken) return null;
    const plain = openBox(keyOf(browserSecret), taken.remembered, labelOf(workspaceId, stateHash));
    const { linkFor, sessionHash, answer } = taken;
    const answerForm =
      answer && openBox(answerKeyOf(state), answer, answerLabelOf(workspaceId, stateHash)).toString();
    return {
      answerForm,
      remembered: JSON.parse(plain.toString()) as Record<string, string>,
      link: linkFor !== null && sessionHash !== null ? { memberId: linkFor, sessionHash } : null,
    };
  }
}

function newSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

function keyOf(browserSecret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', browserSecret, '', 'regimen sign-on attempt', secretBytes));
}

/** Of the state only a hash is kept, so what is sealed by it opens for nobody who reads the database. */
function answerKeyOf(state: string): Buffer {
  return Buffer.from(hkdfSync('sha256', state, '', 'regimen sign-on answer', secretBytes));
}

function answerLabelOf(workspaceId: string, stateHash: string): string {
  return `sign_on_attempts.answer:${workspaceId}:${stateHash}`;
}

function labelOf(workspaceId: string, stateHash: string): string {
  return `sign_on_attempts:${workspaceId}:${stateHash}`;
}

export function inWorkspace(workspaceId: string) {
  return { kind: 'system' as const, workspaceId, reason: 'single-sign-on' };
}
