import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A token as it lies in the database; its name is sealed, and of the secret only a hash is kept. */
export interface StoredAccessToken {
  workspaceId: string;
  id: string;
  memberId: string;
  sealedName: Buffer;
  prefix: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

export interface NewAccessToken {
  workspaceId: string;
  memberId: string;
  tokenHash: string;
  sealedName: Buffer;
  prefix: string;
  scopes: readonly string[];
  days: number;
}

const columns = `workspace_id as "workspaceId", id, member_id as "memberId", name as "sealedName", prefix, scopes,
  created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"`;

@Injectable()
export class AccessTokensRepository {
  /** Those of an account that have not ended, the newest first. */
  async ofMember(tx: EntityManager, memberId: string): Promise<StoredAccessToken[]> {
    return tx.query<StoredAccessToken[]>(
      `select ${columns} from access_tokens where member_id = $1 and expires_at > now() order by created_at desc, id`,
      [memberId],
    );
  }

  async find(tx: EntityManager, id: string): Promise<StoredAccessToken | null> {
    const [row] = await tx.query<StoredAccessToken[]>(`select ${columns} from access_tokens where id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  async add(tx: EntityManager, token: NewAccessToken): Promise<StoredAccessToken> {
    const [row] = await tx.query<StoredAccessToken[]>(
      `insert into access_tokens (workspace_id, member_id, token_hash, name, prefix, scopes, expires_at)
       values ($1, $2, decode($3, 'hex'), $4, $5, $6, now() + make_interval(days => $7))
       returning ${columns}`,
      [
        token.workspaceId,
        token.memberId,
        token.tokenHash,
        token.sealedName,
        token.prefix,
        token.scopes,
        token.days,
      ],
    );
    return row!;
  }

  async remove(tx: EntityManager, id: string): Promise<void> {
    await tx.query('delete from access_tokens where id = $1', [id]);
  }
}
