import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hashToken, newSecret } from '../../platform/access/browser-sessions.js';
import { Transactions } from '../../platform/database/transactions.js';

/** What is still to come: a code of a factor, or a first factor where the workspace asks for one. */
export type NextStep = 'code' | 'enrolment';

/** Somebody whose password fitted, in one browser, for a few minutes. */
export interface HalfSignIn {
  workspaceId: string;
  memberId: string;
  step: NextStep;
}

const lifetimeMinutes = { code: 5, enrolment: 15 };
const nobody = { kind: 'system' as const, workspaceId: null, reason: 'half-sign-in' };

/** Sign-ins between their two steps. They open nothing but the second step. */
@Injectable()
export class HalfSignIns {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  /** @returns the token for the browser; an earlier half of the account is no use any more. */
  async begin(tx: EntityManager, { workspaceId, memberId, step }: HalfSignIn): Promise<string> {
    const token = newSecret();
    await this.endAllOf(tx, memberId);
    await tx.query(
      `insert into half_sign_ins (workspace_id, member_id, token_hash, step, expires_at)
       values ($1, $2, decode($3, 'hex'), $4, now() + make_interval(mins => $5))`,
      [workspaceId, memberId, hashToken(token), step, lifetimeMinutes[step]],
    );
    return token;
  }

  /** Null for a token that is unknown, too old, or waits for something else. */
  async find(token: string | null, step: NextStep): Promise<HalfSignIn | null> {
    if (token === null) return null;
    const secretHash = hashToken(token);
    const [row] = await this.transactions.run(
      nobody,
      (tx) =>
        tx.query<{ workspace_id: string; member_id: string }[]>(
          `select workspace_id, member_id from half_sign_ins
            where token_hash = decode($1, 'hex') and step = $2 and expires_at > now()`,
          [secretHash, step],
        ),
      { secretHash },
    );
    return row ? { workspaceId: row.workspace_id, memberId: row.member_id, step } : null;
  }

  async endAllOf(tx: EntityManager, memberId: string): Promise<void> {
    await tx.query('delete from half_sign_ins where member_id = $1 or expires_at < now()', [memberId]);
  }
}
