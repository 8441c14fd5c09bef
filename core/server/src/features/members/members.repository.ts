import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../../platform/access/actor.js';

/** An account as it lies in the database; the display name is sealed. */
export interface StoredMember {
  workspaceId: string;
  id: string;
  accountName: string;
  sealedDisplayName: Buffer;
  /** Null where nobody signs in by password. */
  passwordHash: string | null;
  roles: readonly Role[];
  language: 'en' | 'zh';
  /** Since when the account may not sign in; null while it may. */
  deactivatedAt: Date | null;
}

interface Row {
  workspace_id: string;
  id: string;
  account_name: string;
  display_name: Buffer;
  password_hash: string | null;
  roles: Role[];
  language: 'en' | 'zh';
  deactivated_at: Date | null;
}

const columns =
  'workspace_id, id, account_name, display_name, password_hash, roles, language, deactivated_at';

@Injectable()
export class MembersRepository {
  /** Who may sign in by this name, in a transaction that looks this very account up; deactivated accounts are as if not there. */
  async byAccount(tx: EntityManager, accountName: string): Promise<StoredMember | null> {
    const [row] = await tx.query<Row[]>(
      `select ${columns} from members where account_name = $1 and deactivated_at is null`,
      [accountName],
    );
    return row ? fromRow(row) : null;
  }

  async byId(tx: EntityManager, id: string): Promise<StoredMember | null> {
    const [row] = await tx.query<Row[]>(`select ${columns} from members where id = $1`, [id]);
    return row ? fromRow(row) : null;
  }

  async all(tx: EntityManager): Promise<StoredMember[]> {
    return (
      await tx.query<Row[]>(`select ${columns} from members where kind = 'person' order by account_name`)
    ).map(fromRow);
  }

  /** False when the account name is taken, in this workspace or another: the answer is the same. */
  async add(tx: EntityManager, member: Omit<StoredMember, 'deactivatedAt'>): Promise<boolean> {
    const rows = await tx.query<{ id: string }[]>(
      `insert into members (${columns}) values ($1, $2, $3, $4, $5, $6, $7, null) on conflict do nothing returning id`,
      [
        member.workspaceId,
        member.id,
        member.accountName,
        member.sealedDisplayName,
        member.passwordHash,
        member.roles,
        member.language,
      ],
    );
    return rows.length > 0;
  }

  /** @throws QueryFailedError where the account name is taken: the transaction is of no more use. */
  async rename(
    tx: EntityManager,
    {
      id,
      accountName,
      sealedDisplayName,
      language,
    }: Pick<StoredMember, 'id' | 'accountName' | 'sealedDisplayName' | 'language'>,
  ): Promise<void> {
    await tx.query('update members set account_name = $2, display_name = $3, language = $4 where id = $1', [
      id,
      accountName,
      sealedDisplayName,
      language,
    ]);
  }

  async setPassword(tx: EntityManager, id: string, passwordHash: string): Promise<void> {
    await tx.query('update members set password_hash = $2, password_changed_at = now() where id = $1', [
      id,
      passwordHash,
    ]);
  }

  async passwordChangedAt(tx: EntityManager, id: string): Promise<Date> {
    const [row] = await tx.query<[{ at: Date }]>(
      'select password_changed_at as at from members where id = $1',
      [id],
    );
    return row.at;
  }

  async workspaceName(tx: EntityManager, workspaceId: string): Promise<string> {
    const [row] = await tx.query<{ name: string }[]>('select name from workspaces where workspace_id = $1', [
      workspaceId,
    ]);
    return row?.name ?? '';
  }
}

function fromRow(row: Row): StoredMember {
  return {
    workspaceId: row.workspace_id,
    id: row.id,
    accountName: row.account_name,
    sealedDisplayName: row.display_name,
    passwordHash: row.password_hash,
    roles: row.roles,
    language: row.language,
    deactivatedAt: row.deactivated_at,
  };
}
