import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberActor, Role } from './actor.js';

/** A token that is still valid, and for whom it acts. */
export interface KnownToken {
  id: string;
  scopes: readonly string[];
  expiresAt: Date;
  /** Whether the account is a program's. */
  isService: boolean;
  actor: MemberActor;
}

interface Row {
  id: string;
  workspace_id: string;
  member_id: string;
  scopes: string[];
  expires_at: Date;
  kind: 'person' | 'service';
  roles: Role[];
  participant_id: string | null;
}

/** Tokens as they are shown; of the token only its SHA-256 in hexadecimal is ever seen here. */
@Injectable()
export class BearerTokensRepository {
  /** Finds a token by its hash, in a transaction that knows the hash and nothing else yet. */
  async workspaceOf(tx: EntityManager, tokenHash: string): Promise<string | null> {
    const [row] = await tx.query<{ workspace_id: string }[]>(
      `select workspace_id from access_tokens where token_hash = decode($1, 'hex') and expires_at > now()`,
      [tokenHash],
    );
    return row?.workspace_id ?? null;
  }

  /** The token with its account, unless one of them ended. When it was used is noted once a minute, to the minute. */
  async use(tx: EntityManager, tokenHash: string): Promise<KnownToken | null> {
    const [row] = await tx.query<Row[]>(
      `with known as (
         select id, workspace_id, member_id, scopes, expires_at from access_tokens
          where token_hash = decode($1, 'hex') and expires_at > now())
       , noted as (
         update access_tokens set last_used_at = date_trunc('minute', now())
           from known
          where access_tokens.workspace_id = known.workspace_id and access_tokens.id = known.id
            and (last_used_at is null or last_used_at < now() - interval '1 minute'))
       select known.*, members.kind, members.roles, participants.id as participant_id
         from known
         join members on members.workspace_id = known.workspace_id and members.id = known.member_id
                     and members.deactivated_at is null
         left join participants on participants.workspace_id = known.workspace_id
                               and participants.member_id = known.member_id`,
      [tokenHash],
    );
    return row ? fromRow(row) : null;
  }
}

function fromRow(row: Row): KnownToken {
  return {
    id: row.id,
    scopes: row.scopes,
    expiresAt: row.expires_at,
    isService: row.kind === 'service',
    actor: {
      kind: 'member',
      memberId: row.member_id,
      workspaceId: row.workspace_id,
      roles: row.roles,
      participantId: row.participant_id,
    },
  };
}
