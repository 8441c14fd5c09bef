import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberActor, Role } from './actor.js';

/** A session that is still valid, and whose it is. */
export interface KnownSession {
  actor: MemberActor;
  csrfToken: string;
  expiresAt: Date;
}

@Injectable()
export class BrowserSessionsRepository {
  async add(
    tx: EntityManager,
    session: { workspaceId: string; memberId: string; tokenHash: string; csrfToken: string; expiresAt: Date },
  ): Promise<void> {
    await tx.query(
      `insert into member_sessions (workspace_id, member_id, token_hash, csrf_token, expires_at)
       values ($1, $2, decode($3, 'hex'), $4, $5)`,
      [session.workspaceId, session.memberId, session.tokenHash, session.csrfToken, session.expiresAt],
    );
  }

  /** Finds a session by its token's hash, in a transaction that knows the hash and nothing else yet. */
  async workspaceOf(tx: EntityManager, tokenHash: string): Promise<string | null> {
    const [row] = await tx.query<{ workspace_id: string }[]>(
      `select workspace_id from member_sessions where token_hash = decode($1, 'hex')`,
      [tokenHash],
    );
    return row?.workspace_id ?? null;
  }

  /** The session with its member, unless it expired or lay unused for `idleMinutes`. */
  async use(tx: EntityManager, tokenHash: string, idleMinutes: number): Promise<KnownSession | null> {
    const [row] = await tx.query<
      {
        workspace_id: string;
        member_id: string;
        csrf_token: string;
        expires_at: Date;
        roles: Role[];
        participant_id: string | null;
      }[]
    >(
      `with used as (
         update member_sessions set last_used_at = now()
          where token_hash = decode($1, 'hex') and expires_at > now()
            and last_used_at > now() - make_interval(mins => $2)
         returning workspace_id, member_id, csrf_token, expires_at)
       select used.*, members.roles, participants.id as participant_id
         from used
         join members on members.workspace_id = used.workspace_id and members.id = used.member_id
                     and members.deactivated_at is null
         left join participants on participants.workspace_id = used.workspace_id
                               and participants.member_id = used.member_id`,
      [tokenHash, idleMinutes],
    );
    if (!row) return null;
    const actor: MemberActor = {
      kind: 'member',
      memberId: row.member_id,
      workspaceId: row.workspace_id,
      roles: row.roles,
      participantId: row.participant_id,
    };
    return { actor, csrfToken: row.csrf_token, expiresAt: row.expires_at };
  }

  async isValid(tx: EntityManager, tokenHash: string, idleMinutes: number): Promise<boolean> {
    const found = await tx.query<unknown[]>(
      `select 1 from member_sessions
        where token_hash = decode($1, 'hex') and expires_at > now()
          and last_used_at > now() - make_interval(mins => $2)`,
      [tokenHash, idleMinutes],
    );
    return found.length > 0;
  }

  async remove(tx: EntityManager, tokenHash: string): Promise<void> {
    await tx.query(`delete from member_sessions where token_hash = decode($1, 'hex')`, [tokenHash]);
  }
}
