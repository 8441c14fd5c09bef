import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A passkey as it lies in the database; its name is sealed. */
export interface StoredPasskey {
  workspaceId: string;
  id: string;
  memberId: string;
  credentialId: Buffer;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  sealedName: Buffer;
  createdAt: Date;
  lastUsedAt: Date | null;
}

export interface NewPasskey extends Omit<StoredPasskey, 'id' | 'createdAt' | 'lastUsedAt'> {
  credentialHash: string;
  isSynced: boolean;
}

interface Row {
  workspace_id: string;
  id: string;
  member_id: string;
  credential_id: Buffer;
  public_key: Buffer;
  counter: string;
  transports: string[];
  sealed_name: Buffer;
  created_at: Date;
  last_used_at: Date | null;
}

const columns = `workspace_id, id, member_id, credential_id, public_key, counter, transports, sealed_name, created_at,
  last_used_at`;

@Injectable()
export class PasskeysRepository {
  /** In a transaction that looks this very credential up. */
  async byCredential(tx: EntityManager, credentialHash: string): Promise<StoredPasskey | null> {
    const [row] = await tx.query<Row[]>(
      `select ${columns} from passkeys where credential_hash = decode($1, 'hex')`,
      [credentialHash],
    );
    return row ? fromRow(row) : null;
  }

  async ofMember(tx: EntityManager, memberId: string): Promise<StoredPasskey[]> {
    const rows = await tx.query<Row[]>(
      `select ${columns} from passkeys where member_id = $1 order by created_at, id`,
      [memberId],
    );
    return rows.map(fromRow);
  }

  /** False when the credential is known already, here or elsewhere. */
  async add(tx: EntityManager, passkey: NewPasskey): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into passkeys (workspace_id, member_id, credential_hash, credential_id, public_key, counter, transports,
                             sealed_name, is_synced)
       values ($1, $2, decode($3, 'hex'), $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
      [
        passkey.workspaceId,
        passkey.memberId,
        passkey.credentialHash,
        passkey.credentialId,
        passkey.publicKey,
        passkey.counter,
        passkey.transports,
        passkey.sealedName,
        passkey.isSynced,
      ],
    );
    return rows.length > 0;
  }

  /** False when the counter did not grow meanwhile: a copy of the key was used. */
  async use(tx: EntityManager, { id, counter }: StoredPasskey, newCounter: number): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      'update passkeys set counter = $2, last_used_at = now() where id = $1 and counter = $3',
      [id, newCounter, counter],
    );
    return count > 0;
  }

  async rename(tx: EntityManager, memberId: string, id: string, sealedName: Buffer): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      'update passkeys set sealed_name = $3 where member_id = $1 and id = $2',
      [memberId, id, sealedName],
    );
    return count > 0;
  }

  async remove(tx: EntityManager, memberId: string, id: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      'delete from passkeys where member_id = $1 and id = $2',
      [memberId, id],
    );
    return count > 0;
  }

  async removeAll(tx: EntityManager, memberId: string): Promise<void> {
    await tx.query('delete from passkeys where member_id = $1', [memberId]);
  }
}

function fromRow(row: Row): StoredPasskey {
  return {
    workspaceId: row.workspace_id,
    id: row.id,
    memberId: row.member_id,
    credentialId: row.credential_id,
    publicKey: row.public_key,
    counter: Number(row.counter),
    transports: row.transports,
    sealedName: row.sealed_name,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  };
}
