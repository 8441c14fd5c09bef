import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberActor, Role } from './actor.js';
import { usualRules } from './sign-in-rules.repository.js';

/** How the person of a session proved who they are. */
export type SessionProof = 'password' | 'secondFactor' | 'passkey' | 'singleSignOn';

/** A session that is still valid, and whose it is. */
export interface KnownSession {
  actor: MemberActor;
  id: string;
  csrfToken: string;
  expiresAt: Date;
  /** Since the person last proved who they are, by the clock of the database. */
  provedSecondsAgo: number;
  /** How long it may lie unused. */
  idleMinutes: number;
}

/** A session as its owner is shown it. */
export interface ListedSession {
  id: string;
  device: string;
  proof: SessionProof;
  createdAt: Date;
  lastUsedAt: Date;
}

interface UsedRow {
  workspace_id: string;
  member_id: string;
  id: string;
  csrf_token: string;
  expires_at: Date;
  proved_seconds_ago: number;
  idle_minutes: number;
  roles: Role[];
  participant_id: string | null;
}

/**
 * Rules that somebody new could not sign in against end sessions that began before them: by a password or a passkey where
 * only the organisation's own sign-in counts, by a password alone where a second factor is due. Sessions that whoever
 * set the rules has at that moment go on, so that a rule set by mistake can be turned back.
 */
const isProvedEnough = `not exists (
    select from sign_in_rules as rules
     where not (rules.changed_by = member_sessions.member_id and member_sessions.created_at <= rules.changed_at)
       and ((rules.sso_only and member_sessions.proof <> 'singleSignOn'
             and rules.break_glass_member_id is distinct from member_sessions.member_id)
            or (rules.second_factor_from <= now() and member_sessions.proof = 'password')))`;
/** A session holds as long as the rules of its workspace say now, not when it began. */
const holds = `${isProvedEnough} and expires_at > now()
  and last_used_at > now() - make_interval(mins => coalesce((select idle_minutes from sign_in_rules), ${usualRules.idleMinutes}))
  and created_at > now() - make_interval(hours => coalesce((select session_hours from sign_in_rules), ${usualRules.sessionHours}))`;
const byToken = `token_hash = decode($1, 'hex')`;

@Injectable()
export class BrowserSessionsRepository {
  async add(
    tx: EntityManager,
    session: {
      workspaceId: string;
      memberId: string;
      tokenHash: string;
      csrfToken: string;
      /** From now on by the clock of the database, which is one for all servers. */
      hours: number;
      device: string;
      proof: SessionProof;
    },
  ): Promise<Date> {
    const [row] = await tx.query<{ expires_at: Date }[]>(
      `insert into member_sessions (workspace_id, member_id, token_hash, csrf_token, expires_at, device, proof)
       values ($1, $2, decode($3, 'hex'), $4, now() + make_interval(hours => $5), $6, $7) returning expires_at`,
      [
        session.workspaceId,
        session.memberId,
        session.tokenHash,
        session.csrfToken,
        session.hours,
        session.device,
        session.proof,
      ],
    );
    return row!.expires_at;
  }

  /** Finds a session by its token's hash, in a transaction that knows the hash and nothing else yet. */
  async workspaceOf(tx: EntityManager, tokenHash: string): Promise<string | null> {
    const [row] = await tx.query<{ workspace_id: string }[]>(
      `select workspace_id from member_sessions where ${byToken}`,
      [tokenHash],
    );
    return row?.workspace_id ?? null;
  }

  /** The session with its member, unless it expired or lay unused for too long. In a transaction of its workspace. */
  async use(tx: EntityManager, tokenHash: string): Promise<KnownSession | null> {
    const [row] = await tx.query<UsedRow[]>(
      `with used as (
         update member_sessions set last_used_at = now() where ${byToken} and ${holds}
         returning workspace_id, member_id, id, csrf_token, expires_at,
                   extract(epoch from now() - proved_at)::float8 as proved_seconds_ago)
       select used.*, members.roles, participants.id as participant_id,
              coalesce((select idle_minutes from sign_in_rules), $2::int) as idle_minutes
         from used
         join members on members.workspace_id = used.workspace_id and members.id = used.member_id
                     and members.deactivated_at is null
         left join participants on participants.workspace_id = used.workspace_id
                               and participants.member_id = used.member_id`,
      [tokenHash, usualRules.idleMinutes],
    );
    if (!row) return null;
    const actor: MemberActor = {
      kind: 'member',
      memberId: row.member_id,
      workspaceId: row.workspace_id,
      roles: row.roles,
      participantId: row.participant_id,
    };
    const { id, csrf_token: csrfToken, expires_at: expiresAt, proved_seconds_ago: provedSecondsAgo } = row;
    return { actor, id, csrfToken, expiresAt, provedSecondsAgo, idleMinutes: row.idle_minutes };
  }

  /** In a transaction of its workspace. */
  async isValid(tx: EntityManager, tokenHash: string): Promise<boolean> {
    const found = await tx.query<unknown[]>(`select 1 from member_sessions where ${byToken} and ${holds}`, [
      tokenHash,
    ]);
    return found.length > 0;
  }

  /** Gives a session a new token, whose person just proved who they are. */
  async renew(tx: EntityManager, tokenHash: string, next: { tokenHash: string; csrfToken: string }) {
    await tx.query(
      `update member_sessions set token_hash = decode($2, 'hex'), csrf_token = $3, proved_at = now()
        where ${byToken}`,
      [tokenHash, next.tokenHash, next.csrfToken],
    );
  }

  /** Those of a member that still hold, the last used first. */
  async list(tx: EntityManager, memberId: string): Promise<ListedSession[]> {
    const rows = await tx.query<
      { id: string; device: string; proof: SessionProof; created_at: Date; last_used_at: Date }[]
    >(
      `select id, device, proof, created_at, last_used_at from member_sessions
        where member_id = $1 and ${holds} order by last_used_at desc`,
      [memberId],
    );
    return rows.map(({ id, device, proof, created_at: createdAt, last_used_at: lastUsedAt }) => ({
      id,
      device,
      proof,
      createdAt,
      lastUsedAt,
    }));
  }

  async remove(tx: EntityManager, tokenHash: string): Promise<void> {
    await tx.query(`delete from member_sessions where ${byToken}`, [tokenHash]);
  }

  /** False when the member has no such session. */
  async removeOne(tx: EntityManager, memberId: string, id: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      'delete from member_sessions where member_id = $1 and id = $2',
      [memberId, id],
    );
    return count > 0;
  }

  /** Every session of a member but the one named; resolves to how many. */
  async removeAll(tx: EntityManager, memberId: string, butId: string | null): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      'delete from member_sessions where member_id = $1 and id is distinct from $2::uuid',
      [memberId, butId],
    );
    return count;
  }
}
