import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A wrapped key as it lies in the database. */
export interface WrappedKey {
  version: number;
  wrapped: Buffer;
}

/** A wrapped key of a person. */
export interface WrappedPersonKey extends WrappedKey {
  /** Whether the second part of what wraps it lies in the vault; keys of before there was a vault are moved there. */
  inVault: boolean;
  /** What fingerprints are made with, sealed by the current key, once the first key was replaced. */
  fingerprintKey: Buffer | null;
}

interface StoredPersonKey {
  version: number;
  wrapped_key: Buffer;
  in_vault: boolean;
  fingerprint_key: Buffer | null;
}

/** Wrapped keys as they lie in the database: the current ones, and former ones that something still needs. */
@Injectable()
export class KeysRepository {
  /** The current key of a workspace, or the one of a version. */
  async workspaceKey(tx: EntityManager, workspaceId: string, version?: number): Promise<WrappedKey | null> {
    const [row] = await tx.query<{ version: number; wrapped_key: Buffer }[]>(
      version === undefined
        ? 'select key_version as version, wrapped_key from workspaces where workspace_id = $1'
        : `select key_version as version, wrapped_key from workspaces where workspace_id = $1 and key_version = $2
           union all
           select version, wrapped_key from former_workspace_keys where workspace_id = $1 and version = $2`,
      version === undefined ? [workspaceId] : [workspaceId, version],
    );
    return row ? { version: row.version, wrapped: row.wrapped_key } : null;
  }

  /** The current key of a person, or the one of a version. */
  async personKey(
    tx: EntityManager,
    workspaceId: string,
    personId: string,
    version?: number,
  ): Promise<WrappedPersonKey | null> {
    const of = 'where workspace_id = $1 and person_id = $2';
    const [row] = await tx.query<StoredPersonKey[]>(
      version === undefined
        ? `select version, wrapped_key, in_vault, fingerprint_key from person_keys ${of}`
        : `select version, wrapped_key, in_vault, fingerprint_key from person_keys ${of} and version = $3
           union all
           select version, wrapped_key, true, null from former_person_keys ${of} and version = $3`,
      version === undefined ? [workspaceId, personId] : [workspaceId, personId, version],
    );
    if (!row) return null;
    const { version: number, wrapped_key: wrapped, in_vault: inVault, fingerprint_key: fingerprintKey } = row;
    return { version: number, wrapped, inVault, fingerprintKey };
  }

  async addPersonKey(
    tx: EntityManager,
    workspaceId: string,
    personId: string,
    wrapped: Buffer,
  ): Promise<void> {
    await tx.query(
      `insert into person_keys (workspace_id, person_id, version, wrapped_key, in_vault) values ($1, $2, 1, $3, true)`,
      [workspaceId, personId, wrapped],
    );
  }

  async removePersonKeys(tx: EntityManager, workspaceId: string, personId: string): Promise<void> {
    for (const table of ['former_person_keys', 'person_keys'])
      await tx.query(`delete from ${table} where workspace_id = $1 and person_id = $2`, [
        workspaceId,
        personId,
      ]);
  }

  /** People whose key is not in the vault yet, locked until the transaction ends. */
  async outsideVault(tx: EntityManager, workspaceId: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ person_id: string }[]>(
      `select person_id from person_keys where workspace_id = $1 and not in_vault
        order by person_id limit $2 for update`,
      [workspaceId, limit],
    );
    return rows.map((row) => row.person_id);
  }

  /** Another wrapping of the same key. */
  async rewrapPersonKey(
    tx: EntityManager,
    workspaceId: string,
    personId: string,
    { version, wrapped }: WrappedKey,
  ): Promise<void> {
    for (const [table, also] of [
      ['person_keys', ', in_vault = true'],
      ['former_person_keys', ''],
    ])
      await tx.query(
        `update ${table} set wrapped_key = $4${also} where workspace_id = $1 and person_id = $2 and version = $3`,
        [workspaceId, personId, version, wrapped],
      );
  }
}
