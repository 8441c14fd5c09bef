import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { BrowserSessionsRepository } from './browser-sessions.repository.js';
import type { KnownSession } from './browser-sessions.repository.js';

/** A clinician's shift at most, and half an hour of leaving the desk (HIPAA 164.312(a)(2)(iii), automatic logoff). */
const lifetimeHours = 12;
const idleMinutes = 30;
const tokenBytes = 32;

/** Server-side sessions: the browser keeps a random token, the database only its hash. */
@Injectable()
export class BrowserSessions {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(BrowserSessionsRepository) private readonly repository: BrowserSessionsRepository,
  ) {}

  /** A new session for a member who just proved who they are; any earlier token of this browser is not reused. */
  async begin(
    tx: EntityManager,
    member: { workspaceId: string; memberId: string },
  ): Promise<{ token: string; csrfToken: string; expiresAt: Date }> {
    const token = randomBytes(tokenBytes).toString('base64url');
    const csrfToken = randomBytes(tokenBytes).toString('base64url');
    const expiresAt = new Date(Date.now() + lifetimeHours * 3_600_000);
    await this.repository.add(tx, { ...member, tokenHash: hashToken(token), csrfToken, expiresAt });
    return { token, csrfToken, expiresAt };
  }

  /** Who a token belongs to; null when it is unknown, expired or was idle too long. */
  async recognise(token: string): Promise<(KnownSession & { tokenHash: string }) | null> {
    const sessionTokenHash = hashToken(token);
    const nobody = { kind: 'system' as const, workspaceId: null, reason: 'session-lookup' };
    const workspaceId = await this.transactions.run(
      nobody,
      (tx) => this.repository.workspaceOf(tx, sessionTokenHash),
      { sessionTokenHash },
    );
    if (workspaceId === null) return null;
    const session = await this.transactions.run({ ...nobody, workspaceId }, (tx) =>
      this.repository.use(tx, sessionTokenHash, idleMinutes),
    );
    return session && { ...session, tokenHash: sessionTokenHash };
  }

  /** Whether a session still holds. Unlike a request, asking is no use of it. */
  async isValid(sessionTokenHash: string): Promise<boolean> {
    return this.transactions.run(
      { kind: 'system', workspaceId: null, reason: 'session-check' },
      (tx) => this.repository.isValid(tx, sessionTokenHash, idleMinutes),
      { sessionTokenHash },
    );
  }

  async end(tx: EntityManager, tokenHash: string): Promise<void> {
    await this.repository.remove(tx, tokenHash);
  }
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Compares secrets without telling by its time where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const [hashA, hashB] = [a, b].map((secret) => createHash('sha256').update(secret).digest());
  return timingSafeEqual(hashA!, hashB!);
}
