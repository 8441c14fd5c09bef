import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { BrowserSessionsRepository } from './browser-sessions.repository.js';
import type { KnownSession, ListedSession, SessionProof } from './browser-sessions.repository.js';
import { SignInRulesRepository } from './sign-in-rules.repository.js';

const tokenBytes = 32;

/** What a browser is given: its token, and what our pages send beside it. */
export interface IssuedSession {
  token: string;
  csrfToken: string;
}

/** Server-side sessions: the browser keeps a random token, the database only its hash. */
@Injectable()
export class BrowserSessions {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(BrowserSessionsRepository) private readonly repository: BrowserSessionsRepository,
    @Inject(SignInRulesRepository) private readonly rules: SignInRulesRepository,
  ) {}

  /** A new session for a member who just proved who they are; any earlier token of this browser is not reused. */
  async begin(
    tx: EntityManager,
    member: { workspaceId: string; memberId: string },
    how: { device: string; proof: SessionProof },
  ): Promise<IssuedSession & { expiresAt: Date; idleMinutes: number }> {
    const { idleMinutes, sessionHours } = await this.rules.of(tx);
    const issued = newTokens();
    const { csrfToken } = issued;
    const expiresAt = await this.repository.add(tx, {
      ...member,
      ...how,
      tokenHash: hashToken(issued.token),
      csrfToken,
      hours: sessionHours,
    });
    return { ...issued, expiresAt, idleMinutes };
  }

  /** Who a token belongs to; null when it is unknown, expired or was idle too long. */
  async recognise(token: string): Promise<(KnownSession & { tokenHash: string }) | null> {
    const tokenHash = hashToken(token);
    const session = await this.inItsWorkspace(tokenHash, (tx) => this.repository.use(tx, tokenHash));
    return session && { ...session, tokenHash };
  }

  /** Whether a session still holds. Unlike a request, asking is no use of it. */
  async isValid(tokenHash: string): Promise<boolean> {
    return (await this.inItsWorkspace(tokenHash, (tx) => this.repository.isValid(tx, tokenHash))) ?? false;
  }

  /** The session goes on under a new token: whoever knew the old one is out. */
  async renew(tx: EntityManager, tokenHash: string): Promise<IssuedSession> {
    const issued = newTokens();
    await this.repository.renew(tx, tokenHash, {
      tokenHash: hashToken(issued.token),
      csrfToken: issued.csrfToken,
    });
    return issued;
  }

  list(tx: EntityManager, memberId: string): Promise<ListedSession[]> {
    return this.repository.list(tx, memberId);
  }

  async end(tx: EntityManager, tokenHash: string): Promise<void> {
    await this.repository.remove(tx, tokenHash);
  }

  /** False when the member has no such session. */
  endOne(tx: EntityManager, memberId: string, id: string): Promise<boolean> {
    return this.repository.removeOne(tx, memberId, id);
  }

  /**
   * Signs a member out everywhere, or everywhere else: after a new password, and whenever what they may do changes.
   * @returns how many sessions ended.
   */
  endAllOf(tx: EntityManager, memberId: string, butId: string | null = null): Promise<number> {
    return this.repository.removeAll(tx, memberId, butId);
  }

  private async inItsWorkspace<T>(
    sessionTokenHash: string,
    work: (tx: EntityManager) => Promise<T>,
  ): Promise<T | null> {
    const nobody = { kind: 'system' as const, workspaceId: null, reason: 'session-lookup' };
    const workspaceId = await this.transactions.run(
      nobody,
      (tx) => this.repository.workspaceOf(tx, sessionTokenHash),
      { sessionTokenHash },
    );
    return workspaceId === null ? null : this.transactions.run({ ...nobody, workspaceId }, work);
  }
}

/** 256 bits each: no one guesses one. */
function newTokens(): IssuedSession {
  return { token: newSecret(), csrfToken: newSecret() };
}

/** A secret for a cookie or a link, 256 bits in base64url. */
export function newSecret(): string {
  return randomBytes(tokenBytes).toString('base64url');
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Compares secrets without telling by its time where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const [hashA, hashB] = [a, b].map((secret) => createHash('sha256').update(secret).digest());
  return timingSafeEqual(hashA!, hashB!);
}
