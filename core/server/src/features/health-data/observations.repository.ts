import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import type { JudgedObservation } from './observation-rows.js';
import { stagingColumns, stagingRows } from './observation-rows.js';

/** Whose observations, and of which delivery. */
export interface ObservationOwner {
  workspaceId: string;
  participantId: string;
  /** The member the participant is: their key seals free text. */
  memberId: string;
  importId: string;
  /** Zone of days for values that carry no offset. */
  timeZone: string;
}

@Injectable()
export class ObservationsRepository {
  constructor(@Inject(PersonCipher) private readonly cipher: PersonCipher) {}

  /**
   * Stores a batch through COPY into a staging table and one insert from there, because COPY cannot skip what is
   * already known. Resolves to how many were new; the same values again change nothing.
   */
  async store(
    tx: EntityManager,
    owner: ObservationOwner,
    batch: readonly JudgedObservation[],
  ): Promise<number> {
    if (batch.length === 0) return 0;
    await this.ensurePartitions(tx, batch);
    await tx.query(
      `create temporary table if not exists staged_observations (
         metric text, at timestamptz, key_hash bytea, value double precision, raw_value double precision,
         quality text, until timestamptz, offset_minutes smallint, local_day date, device text, date_only boolean,
         low_confidence boolean, sealed_note bytea, native_id text
       ) on commit delete rows`,
    );
    const notes = await this.sealedNotes(tx, owner, batch);
    const client = (await tx.queryRunner!.connect()) as Client;
    const copy = client.query(
      copyFrom(`copy staged_observations (${stagingColumns.join(', ')}) from stdin (format binary)`),
    );
    await pipeline(Readable.from(stagingRows(batch, owner.timeZone, (row) => notes.get(row) ?? null)), copy);
    const [{ stored }] = await tx.query<[{ stored: number }]>(
      `with added as (
         insert into observations (workspace_id, participant_id, import_id, ${stagingColumns.join(', ')})
         select $1, $2, $3, ${stagingColumns.join(', ')} from staged_observations
         on conflict do nothing returning 1)
       select count(*)::int as stored from added`,
      [owner.workspaceId, owner.participantId, owner.importId],
    );
    await tx.query('truncate staged_observations');
    return stored;
  }

  private async sealedNotes(
    tx: EntityManager,
    { workspaceId, memberId }: ObservationOwner,
    batch: readonly JudgedObservation[],
  ): Promise<ReadonlyMap<JudgedObservation, Buffer>> {
    const noted = batch.filter(({ raw }) => raw.note !== undefined);
    const place = { workspaceId, personId: memberId, field: 'observations.sealed_note' };
    const sealed = await this.cipher.sealAll(
      tx,
      place,
      noted.map(({ raw }) => raw.note ?? ''),
    );
    return new Map(noted.map((row, index) => [row, sealed[index]!]));
  }

  private async ensurePartitions(tx: EntityManager, batch: readonly JudgedObservation[]): Promise<void> {
    const months = new Set(batch.map(({ observation }) => `${observation.at.slice(0, 7)}-01`));
    await tx.query(
      'select ensure_observation_partition(month) from unnest($1::date[]) as month order by month',
      [[...months]],
    );
  }
}
