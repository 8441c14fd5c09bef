import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { WrappedKey } from './keys.repository.js';
import type { KeyOwner } from './key-owner.js';

/** Version that a box carries, read by the database: see `sealed-box.ts`. Null for an empty one. */
export const versionOfBox = (column: string) =>
  `(case when length(${column}) = 0 then null when get_byte(${column}, 0) = 1 then 1
     else ('x' || encode(substring(${column} from 2 for 4), 'hex'))::bit(32)::int end)`;

/** How far a workspace's keys are. Counts only. */
export interface KeyCounts {
  keyVersion: number;
  /** Former keys of the workspace that are kept. */
  formerWorkspaceKeys: number;
  people: number;
  /** Keys of people that a former key of the workspace still wraps. */
  waitingForWorkspaceKey: number;
  /** Former keys of people that are kept. */
  formerPersonKeys: number;
  outsideVault: number;
  /** When the oldest key of a person that is in use was made. */
  oldestPersonKey: Date | null;
}

/** Keys that take the place of others, and those whose place was taken. */
@Injectable()
export class KeyVersionsRepository {
  /** False when another rotation came first. */
  async replaceWorkspaceKey(
    tx: EntityManager,
    workspaceId: string,
    from: number,
    wrapped: Buffer,
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `with before as (select wrapped_key from workspaces where workspace_id = $1 and key_version = $2 for update),
            kept as (insert into former_workspace_keys (workspace_id, version, wrapped_key)
                     select $1, $2, wrapped_key from before returning version),
            changed as (update workspaces set key_version = $2 + 1, wrapped_key = $3
                         where workspace_id = $1 and exists (select 1 from kept) returning 1)
       select * from changed`,
      [workspaceId, from, wrapped],
    );
    return rows.length > 0;
  }

  /** False when another rotation came first. */
  async replacePersonKey(
    tx: EntityManager,
    { workspaceId, personId }: KeyOwner,
    before: WrappedKey,
    wrapped: Buffer,
    fingerprintKey: Buffer,
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `with changed as (update person_keys set version = $3 + 1, wrapped_key = $5, fingerprint_key = $6, created_at = now()
                         where workspace_id = $1 and person_id = $2 and version = $3 and wrapped_key = $4 returning 1),
            kept as (insert into former_person_keys (workspace_id, person_id, version, wrapped_key)
                     select $1, $2, $3, $4 from changed)
       select * from changed`,
      [workspaceId, personId, before.version, before.wrapped, wrapped, fingerprintKey],
    );
    return rows.length > 0;
  }

  /** Keys of people that another key of the workspace wraps than the current one. */
  async wrappedByFormer(
    tx: EntityManager,
    workspaceId: string,
    current: number,
    limit: number,
  ): Promise<{ personId: string; version: number }[]> {
    const of = `where workspace_id = $1 and ${versionOfBox('wrapped_key')} <> $2`;
    return tx.query(
      `select person_id as "personId", version from person_keys ${of}
       union all select person_id, version from former_person_keys ${of} limit $3`,
      [workspaceId, current, limit],
    );
  }

  /** The next people, by id, whose current key was made before a moment. */
  async keyedBefore(
    tx: EntityManager,
    workspaceId: string,
    moment: Date,
    { only, after, limit }: { only: string | null; after: string; limit: number },
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select person_id as id from person_keys
        where workspace_id = $1 and created_at < $2 and in_vault and ($3::uuid is null or person_id = $3) and person_id > $4
        order by person_id limit $5`,
      [workspaceId, moment, only, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Former keys of people, replaced longer ago than a number of seconds. */
  formerPersonKeys(
    tx: EntityManager,
    workspaceId: string,
    olderSeconds: number,
  ): Promise<{ personId: string; version: number }[]> {
    return tx.query(
      `select person_id as "personId", version from former_person_keys
        where workspace_id = $1 and replaced_at <= now() - make_interval(secs => $2) order by person_id, version`,
      [workspaceId, olderSeconds],
    );
  }

  async forgetPersonKey(
    tx: EntityManager,
    { workspaceId, personId }: KeyOwner,
    version: number,
  ): Promise<void> {
    await tx.query(
      'delete from former_person_keys where workspace_id = $1 and person_id = $2 and version = $3',
      [workspaceId, personId, version],
    );
  }

  /** Removes former keys of the workspace that wrap nothing any more, replaced longer ago than a number of seconds. */
  async forgetWorkspaceKeys(tx: EntityManager, workspaceId: string, olderSeconds: number): Promise<void> {
    const wraps = (table: string) =>
      `exists (select 1 from ${table} where workspace_id = $1 and ${versionOfBox(`${table}.wrapped_key`)} = f.version)`;
    await tx.query(
      `delete from former_workspace_keys f
        where workspace_id = $1 and replaced_at <= now() - make_interval(secs => $2)
          and not ${wraps('person_keys')} and not ${wraps('former_person_keys')}`,
      [workspaceId, olderSeconds],
    );
  }

  /** The current key of a workspace and its former ones; nobody replaces them until the transaction ends. */
  async lockWorkspaceKeys(tx: EntityManager, workspaceId: string): Promise<WrappedKey[]> {
    const current = await tx.query<WrappedKey[]>(
      'select key_version as version, wrapped_key as wrapped from workspaces where workspace_id = $1 for update',
      [workspaceId],
    );
    const former = await tx.query<WrappedKey[]>(
      'select version, wrapped_key as wrapped from former_workspace_keys where workspace_id = $1 for update',
      [workspaceId],
    );
    return [...current, ...former];
  }

  /** Another wrapping of the same key of a workspace. */
  async rewrapWorkspaceKey(
    tx: EntityManager,
    workspaceId: string,
    { version, wrapped }: WrappedKey,
  ): Promise<void> {
    const values = [workspaceId, version, wrapped];
    await tx.query(
      'update workspaces set wrapped_key = $3 where workspace_id = $1 and key_version = $2',
      values,
    );
    await tx.query(
      'update former_workspace_keys set wrapped_key = $3 where workspace_id = $1 and version = $2',
      values,
    );
  }

  async isAnyFormer(tx: EntityManager, workspaceId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from former_person_keys where workspace_id = $1
       union all select 1 from former_workspace_keys where workspace_id = $1 limit 1`,
      [workspaceId],
    );
    return rows.length > 0;
  }

  async counts(tx: EntityManager, workspaceId: string): Promise<KeyCounts> {
    const count = (from: string) => `(select count(*)::int from ${from} where workspace_id = w.workspace_id)`;
    const waiting = `${versionOfBox('wrapped_key')} <> w.key_version`;
    const [row] = await tx.query<[KeyCounts]>(
      `select key_version as "keyVersion",
              ${count('former_workspace_keys')} as "formerWorkspaceKeys",
              ${count('person_keys')} as people,
              ${count('former_person_keys')} as "formerPersonKeys",
              (select count(*)::int from (select wrapped_key from person_keys where workspace_id = w.workspace_id
                 union all select wrapped_key from former_person_keys where workspace_id = w.workspace_id) k
                where ${waiting}) as "waitingForWorkspaceKey",
              (select count(*)::int from person_keys where workspace_id = w.workspace_id and not in_vault) as "outsideVault",
              (select min(created_at) from person_keys where workspace_id = w.workspace_id) as "oldestPersonKey"
         from workspaces w where workspace_id = $1`,
      [workspaceId],
    );
    return row;
  }
}
