import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../../platform/access/actor.js';

/** An invitation as it lies in the database; its note is sealed by the key of whoever invited. */
export interface StoredInvitation {
  workspaceId: string;
  id: string;
  /** Who invited. */
  memberId: string;
  sealedNote: Buffer;
  roles: Role[];
  language: 'en' | 'zh';
  createdAt: Date;
  expiresAt: Date;
}

interface Row {
  workspace_id: string;
  id: string;
  member_id: string;
  sealed_note: Buffer;
  roles: Role[];
  language: 'en' | 'zh';
  created_at: Date;
  expires_at: Date;
}

const columns = 'workspace_id, id, member_id, sealed_note, roles, language, created_at, expires_at';
const isOpen = 'expires_at > now()';

@Injectable()
export class InvitationsRepository {
  async add(
    tx: EntityManager,
    invitation: Omit<StoredInvitation, 'id' | 'createdAt'> & { tokenHash: string },
  ): Promise<StoredInvitation> {
    await tx.query(`delete from invitations where not (${isOpen})`);
    const [row] = await tx.query<[Row]>(
      `insert into invitations (workspace_id, member_id, token_hash, sealed_note, roles, language, expires_at)
       values ($1, $2, decode($3, 'hex'), $4, $5, $6, $7) returning ${columns}`,
      [
        invitation.workspaceId,
        invitation.memberId,
        invitation.tokenHash,
        invitation.sealedNote,
        invitation.roles,
        invitation.language,
        invitation.expiresAt,
      ],
    );
    return fromRow(row);
  }

  async open(tx: EntityManager): Promise<StoredInvitation[]> {
    const rows = await tx.query<Row[]>(
      `select ${columns} from invitations where ${isOpen} order by created_at desc, id`,
    );
    return rows.map(fromRow);
  }

  /** In a transaction that knows the hash and nothing else yet. */
  async byToken(tx: EntityManager, tokenHash: string): Promise<StoredInvitation | null> {
    const [row] = await tx.query<Row[]>(
      `select ${columns} from invitations where token_hash = decode($1, 'hex') and ${isOpen}`,
      [tokenHash],
    );
    return row ? fromRow(row) : null;
  }

  /** Keeps others from it until the transaction ends. False when it is gone. */
  async hold(tx: EntityManager, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from invitations where id = $1 and ${isOpen} for update`,
      [id],
    );
    return rows.length > 0;
  }

  /** Uses it up or takes it back. False when it is gone already. */
  async remove(tx: EntityManager, id: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>('delete from invitations where id = $1', [id]);
    return count > 0;
  }
}

function fromRow(row: Row): StoredInvitation {
  return {
    workspaceId: row.workspace_id,
    id: row.id,
    memberId: row.member_id,
    sealedNote: row.sealed_note,
    roles: row.roles,
    language: row.language,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
