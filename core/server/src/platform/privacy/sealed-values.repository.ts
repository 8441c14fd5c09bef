import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { versionOfBox } from './key-versions.repository.js';
import type { KeyOwner } from './key-owner.js';
import { ownedTables } from './ownership-registry.js';
import type { KeyHolder } from './sealed-columns.js';
import { byteColumns } from './sealed-columns.js';

/** A column whose values are sealed by keys of people. */
export interface SealedColumn {
  table: string;
  column: string;
  /** Condition for the rows that the key of person `$2` in workspace `$1` seals. */
  ofPerson: string;
}

/** A sealed value where it lies. */
export interface SealedValue {
  table: string;
  at: string;
  box: Buffer;
}

const ofParticipant =
  'participant_id in (select id from participants where workspace_id = $1 and member_id = $2)';
const rowsOf: Readonly<Record<KeyHolder, string>> = {
  participant: ofParticipant,
  member_id: 'member_id = $2',
  uploader: `import_id in (select i.id from imports i join uploads u using (workspace_id)
              where i.upload_id = u.id and i.workspace_id = $1 and u.member_id = $2)`,
};

/** Every sealed column, as the registry of data knows them. Names come from there alone, never from a request. */
export const sealedColumns: readonly SealedColumn[] = Object.entries(byteColumns).flatMap(
  ([table, { sealed = {}, sealedSecrets = [], sealedBy }]) => {
    const owner = ownedTables.find((owned) => owned.table === table)?.ownedThrough;
    const byAccount = owner === 'id' ? 'id = $2' : owner === 'member_id' ? rowsOf.member_id : ofParticipant;
    const ofPerson = sealedBy === undefined ? byAccount : rowsOf[sealedBy];
    return [...Object.keys(sealed), ...sealedSecrets].map((column) => ({ table, column, ofPerson }));
  },
);

/** Values that a rotation seals anew, wherever they lie. */
@Injectable()
export class SealedValuesRepository {
  /** Values of a person that another key sealed than the current one. */
  async sealedByFormer(
    tx: EntityManager,
    { workspaceId, personId }: KeyOwner,
    { table, column, ofPerson }: SealedColumn,
    current: number,
    limit: number,
  ): Promise<SealedValue[]> {
    return tx.query(
      `select tableoid::regclass::text as "table", ctid::text as at, ${column} as box from ${table}
        where workspace_id = $1 and ${ofPerson} and ${column} is not null and ${versionOfBox(column)} <> $3 limit $4`,
      [workspaceId, personId, current, limit],
    );
  }

  /** Puts the same value, sealed anew, in its place, unless somebody changed it meanwhile. */
  async replace(
    tx: EntityManager,
    { column, table }: SealedColumn,
    { table: part, at, box }: SealedValue,
    fresh: Buffer,
  ): Promise<void> {
    await tx.query(
      `update ${table} set ${column} = $1 where tableoid = $2::regclass and ctid = $3::tid and ${column} = $4`,
      [fresh, part, at, box],
    );
  }
}
