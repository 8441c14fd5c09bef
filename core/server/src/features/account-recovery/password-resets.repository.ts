import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** For whom a link was made. */
export interface PasswordResetOwner {
  workspaceId: string;
  memberId: string;
}

@Injectable()
export class PasswordResetsRepository {
  /** Only the latest link of an account opens. */
  async issue(
    tx: EntityManager,
    { workspaceId, memberId }: PasswordResetOwner,
    link: { tokenHash: string; issuedBy: string; expiresAt: Date },
  ): Promise<void> {
    await tx.query(
      `insert into password_resets (workspace_id, member_id, token_hash, issued_by, expires_at)
       values ($1, $2, decode($3, 'hex'), $4, $5)
       on conflict (workspace_id, member_id) do update
         set token_hash = excluded.token_hash, issued_by = excluded.issued_by, expires_at = excluded.expires_at`,
      [workspaceId, memberId, link.tokenHash, link.issuedBy, link.expiresAt],
    );
  }

  /** In a transaction that knows the hash and nothing else yet. */
  async find(tx: EntityManager, tokenHash: string): Promise<PasswordResetOwner | null> {
    const [row] = await tx.query<{ workspace_id: string; member_id: string }[]>(
      `select workspace_id, member_id from password_resets
        where token_hash = decode($1, 'hex') and expires_at > now()`,
      [tokenHash],
    );
    return row ? { workspaceId: row.workspace_id, memberId: row.member_id } : null;
  }

  /** Uses the link up. False when somebody was faster. */
  async use(tx: EntityManager, tokenHash: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `delete from password_resets where token_hash = decode($1, 'hex') and expires_at > now()`,
      [tokenHash],
    );
    return count > 0;
  }
}
