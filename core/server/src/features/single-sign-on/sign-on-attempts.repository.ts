import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/**
 * An attempt on its way. What it remembers is sealed by a key that only its browser has; a posted answer, by the state, of
 * which only a hash is kept. Hashes in hexadecimal.
 */
export interface StoredAttempt {
  workspaceId: string;
  providerId: string;
  stateHash: string;
  browserHash: string;
  remembered: Buffer;
  /** The member who links an identity, and their session; null for signing in. */
  linkFor: string | null;
  sessionHash: string | null;
}

/** An attempt that is over; its answer is null unless the provider posted one that still holds. */
export interface EndedAttempt extends StoredAttempt {
  answer: Buffer | null;
}

@Injectable()
export class SignOnAttemptsRepository {
  /** Forgets the ones of this workspace that are over, too, and answers that nobody came for in time. */
  async add(tx: EntityManager, attempt: StoredAttempt, minutes: number): Promise<void> {
    await tx.query('delete from sign_on_attempts where expires_at < now()');
    await tx.query(
      'update sign_on_attempts set answer = null, answer_expires_at = null where answer_expires_at < now()',
    );
    await tx.query(
      `insert into sign_on_attempts
         (workspace_id, provider_id, state_hash, browser_hash, remembered, link_for, session_hash, expires_at)
       values ($1, $2, decode($3, 'hex'), decode($4, 'hex'), $5, $6, decode($7, 'hex'), now() + make_interval(mins => $8))`,
      [
        attempt.workspaceId,
        attempt.providerId,
        attempt.stateHash,
        attempt.browserHash,
        attempt.remembered,
        attempt.linkFor,
        attempt.sessionHash,
        minutes,
      ],
    );
  }

  /** Keeps the answer a provider posted, in place of an earlier one. False where no such attempt is on its way. */
  async keepAnswer(
    tx: EntityManager,
    key: Pick<StoredAttempt, 'providerId' | 'stateHash'>,
    answer: Buffer,
    minutes: number,
  ): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `update sign_on_attempts set answer = $3, answer_expires_at = now() + make_interval(mins => $4)
        where provider_id = $1 and state_hash = decode($2, 'hex') and expires_at > now() returning 1`,
      [key.providerId, key.stateHash, answer, minutes],
    );
    return rows.length > 0;
  }

  /** The attempt of this browser, which is thereby used up; null for what never was, is over, or was used. */
  async take(
    tx: EntityManager,
    key: Pick<StoredAttempt, 'providerId' | 'stateHash' | 'browserHash'>,
  ): Promise<EndedAttempt | null> {
    const [rows] = await tx.query<[TakenRow[], number]>(
      `delete from sign_on_attempts
        where provider_id = $1 and state_hash = decode($2, 'hex') and browser_hash = decode($3, 'hex')
          and expires_at > now()
       returning workspace_id, remembered, link_for, encode(session_hash, 'hex') as session_hash,
         case when answer_expires_at > now() then answer end as answer`,
      [key.providerId, key.stateHash, key.browserHash],
    );
    const [row] = rows;
    if (!row) return null;
    const { workspace_id: workspaceId, link_for: linkFor, session_hash: sessionHash } = row;
    return {
      ...key,
      workspaceId,
      remembered: row.remembered,
      linkFor,
      sessionHash,
      answer: row.answer,
    };
  }
}

interface TakenRow {
  workspace_id: string;
  remembered: Buffer;
  link_for: string | null;
  session_hash: string | null;
  answer: Buffer | null;
}
