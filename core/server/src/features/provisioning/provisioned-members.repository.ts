import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../../platform/access/actor.js';

/** A member whom the directory made, as they lie in the database. */
export interface StoredProvisioned {
  workspaceId: string;
  memberId: string;
  accountName: string;
  sealedDisplayName: Buffer;
  language: 'en' | 'zh';
  roles: readonly Role[];
  deactivatedAt: Date | null;
  /** What the directory told, as sealed JSON. */
  attributes: Buffer;
  /** Whether the account was ended by the directory, and not by somebody here. */
  endedByDirectory: boolean;
  createdAt: Date;
  changedAt: Date;
}

/** What lies there of what the directory told. Hashes are keyed: nobody guesses an address by them. */
export interface ToldOfMember {
  externalIdHash: Buffer | null;
  emailHashes: readonly Buffer[];
  attributes: Buffer;
}

/** By what accounts are found; null asks for nothing. */
export interface ProvisionedQuery {
  id: string | null;
  accountName: string | null;
  externalIdHash: Buffer | null;
  emailHash: Buffer | null;
  active: boolean | null;
}

const columns = `provisioned.workspace_id as "workspaceId", member_id as "memberId", account_name as "accountName",
  display_name as "sealedDisplayName", language, roles, deactivated_at as "deactivatedAt", attributes,
  ended_by_directory as "endedByDirectory", provisioned.created_at as "createdAt",
  greatest(changed_at, deactivated_at) as "changedAt"`;
const joined = `provisioned_members as provisioned
  join members on members.workspace_id = provisioned.workspace_id and members.id = member_id`;
const fitting = `removed_at is null and ($1::uuid is null or member_id = $1) and ($2::text is null or account_name = $2)
  and ($3::bytea is null or external_id_hash = $3) and ($4::bytea is null or $4 = any(email_hashes))
  and ($5::boolean is null or (deactivated_at is null) = $5)`;

/** Accounts that a directory keeps in step, in the workspace of the transaction. Others are as if not there. */
@Injectable()
export class ProvisionedMembersRepository {
  async find(tx: EntityManager, memberId: string): Promise<StoredProvisioned | null> {
    const [row] = await tx.query<StoredProvisioned[]>(
      `select ${columns} from ${joined} where member_id = $1 and removed_at is null for update of provisioned`,
      [memberId],
    );
    return row ?? null;
  }

  /** Somebody the directory removed before, by the id that it never gives to anybody else. */
  async removed(tx: EntityManager, externalIdHash: Buffer): Promise<StoredProvisioned | null> {
    const [row] = await tx.query<StoredProvisioned[]>(
      `select ${columns} from ${joined} where external_id_hash = $1 and removed_at is not null for update of provisioned`,
      [externalIdHash],
    );
    return row ?? null;
  }

  async count(tx: EntityManager, query: ProvisionedQuery): Promise<number> {
    const [row] = await tx.query<[{ count: number }]>(
      `select count(*)::int as count from ${joined} where ${fitting}`,
      valuesOf(query),
    );
    return row.count;
  }

  /** The oldest first, so that pages stay as they are while people come. */
  async list(
    tx: EntityManager,
    query: ProvisionedQuery,
    page: { offset: number; limit: number },
  ): Promise<StoredProvisioned[]> {
    return tx.query<StoredProvisioned[]>(
      `select ${columns} from ${joined} where ${fitting} order by provisioned.created_at, member_id offset $6 limit $7`,
      [...valuesOf(query), page.offset, page.limit],
    );
  }

  /** False when the external id belongs to somebody else here. */
  async add(
    tx: EntityManager,
    { workspaceId, memberId }: { workspaceId: string; memberId: string },
    { externalIdHash, emailHashes, attributes }: ToldOfMember,
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into provisioned_members (workspace_id, member_id, external_id_hash, email_hashes, attributes)
       values ($1, $2, $3, $4, $5) on conflict do nothing returning member_id`,
      [workspaceId, memberId, externalIdHash, emailHashes, attributes],
    );
    return rows.length > 0;
  }

  /** Whose external id it is, removed or not. */
  async holderOf(tx: EntityManager, externalIdHash: Buffer): Promise<string | null> {
    const [row] = await tx.query<{ memberId: string }[]>(
      'select member_id as "memberId" from provisioned_members where external_id_hash = $1',
      [externalIdHash],
    );
    return row?.memberId ?? null;
  }

  /** Somebody removed before is there again. */
  async keep(
    tx: EntityManager,
    memberId: string,
    { externalIdHash, emailHashes, attributes }: ToldOfMember,
  ): Promise<void> {
    await tx.query(
      `update provisioned_members
          set external_id_hash = $2, email_hashes = $3, attributes = $4, changed_at = now(), removed_at = null
        where member_id = $1`,
      [memberId, externalIdHash, emailHashes, attributes],
    );
  }

  async setEnded(tx: EntityManager, memberId: string, isEnded: boolean): Promise<void> {
    await tx.query(
      'update provisioned_members set ended_by_directory = $2, changed_at = now() where member_id = $1',
      [memberId, isEnded],
    );
  }

  async remove(tx: EntityManager, memberId: string): Promise<void> {
    await tx.query('update provisioned_members set removed_at = now() where member_id = $1', [memberId]);
  }
}

function valuesOf({ id, accountName, externalIdHash, emailHash, active }: ProvisionedQuery): unknown[] {
  return [id, accountName, externalIdHash, emailHash, active];
}
