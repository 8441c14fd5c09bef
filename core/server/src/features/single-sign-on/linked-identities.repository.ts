import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../../platform/access/actor.js';

export interface StoredLink {
  id: string;
  memberId: string;
  providerId: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** A subject of a provider; of it only a hash is stored. */
export interface Subject {
  workspaceId: string;
  providerId: string;
  subject: string;
}

/** The account that an identity opens. */
export interface OpenedAccount {
  linkId: string;
  memberId: string;
  roles: Role[];
}

const columns = `id, member_id as "memberId", provider_id as "providerId", created_at as "createdAt",
  last_used_at as "lastUsedAt"`;

@Injectable()
export class LinkedIdentitiesRepository {
  async ofMember(tx: EntityManager, memberId: string): Promise<StoredLink[]> {
    return tx.query<StoredLink[]>(
      `select ${columns} from linked_identities where member_id = $1 order by created_at, id`,
      [memberId],
    );
  }

  async find(tx: EntityManager, id: string): Promise<StoredLink | null> {
    const [row] = await tx.query<StoredLink[]>(`select ${columns} from linked_identities where id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  /** Null where the identity opens nothing; an account that ended or is a program's is never opened. */
  async accountOf(tx: EntityManager, subject: Subject): Promise<OpenedAccount | null> {
    const [row] = await tx.query<OpenedAccount[]>(
      `select linked_identities.id as "linkId", members.id as "memberId", members.roles
         from linked_identities
         join members on members.workspace_id = linked_identities.workspace_id
                     and members.id = linked_identities.member_id
        where provider_id = $1 and subject_hash = $2 and kind = 'person' and deactivated_at is null`,
      [subject.providerId, hashOf(subject)],
    );
    return row ?? null;
  }

  /** Null where the identity opens another account, or the account another identity of this provider. */
  async add(tx: EntityManager, subject: Subject, memberId: string): Promise<StoredLink | null> {
    const [row] = await tx.query<StoredLink[]>(
      `insert into linked_identities (workspace_id, member_id, provider_id, subject_hash)
       values ($1, $2, $3, $4) on conflict do nothing returning ${columns}`,
      [subject.workspaceId, memberId, subject.providerId, hashOf(subject)],
    );
    return row ?? null;
  }

  /** The account an identity belongs to, whether or not it opens it now. */
  async holderOf(tx: EntityManager, subject: Subject): Promise<string | null> {
    const [row] = await tx.query<{ memberId: string }[]>(
      `select member_id as "memberId" from linked_identities where provider_id = $1 and subject_hash = $2`,
      [subject.providerId, hashOf(subject)],
    );
    return row?.memberId ?? null;
  }

  /** Ends what a subject opens, if it is this account. */
  async removeSubject(tx: EntityManager, subject: Subject, memberId: string): Promise<void> {
    await tx.query(
      `delete from linked_identities where provider_id = $1 and subject_hash = $2 and member_id = $3`,
      [subject.providerId, hashOf(subject), memberId],
    );
  }

  async used(tx: EntityManager, id: string): Promise<void> {
    await tx.query('update linked_identities set last_used_at = now() where id = $1', [id]);
  }

  async remove(tx: EntityManager, id: string): Promise<void> {
    await tx.query('delete from linked_identities where id = $1', [id]);
  }

  /** Whether it is a person's account that has not ended. */
  async isPerson(tx: EntityManager, memberId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from members where id = $1 and kind = 'person' and deactivated_at is null`,
      [memberId],
    );
    return rows.length > 0;
  }
}

function hashOf({ workspaceId, providerId, subject }: Subject): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([workspaceId, providerId, subject]))
    .digest();
}
