import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { instantText } from '@regimen/domain';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { PersonCipher } from '../../../platform/privacy/person-cipher.js';
import { takeTurn } from '../take-turn.js';
import { BinaryCopy } from './binary-copy.js';
import type { JudgedObservations } from './judged-observations.js';
import type { StagingRows } from './observation-rows.js';
import { stagingRows } from './observation-rows.js';
import type { ObservationTable } from './observation-table.js';
import { spansOf } from './observation-spans.js';
import { RecordCopies } from './record-copies.js';
import { StagedObservations } from './staged-observations.js';

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

const millisecondsPerDay = 86_400_000;

@Injectable()
export class ObservationsRepository {
  private readonly staged = new StagedObservations();
  private readonly copies = new RecordCopies();

  constructor(@Inject(PersonCipher) private readonly cipher: PersonCipher) {}

  /**
   * Stores a batch through COPY into a staging table and one insert from there, because COPY cannot skip what is
   * already known. Resolves to how many were new; the same values again change nothing, and that they were delivered is
   * remembered under `firstRecord`, the place of the batch in its import. `staged` are the rows of the batch, where `stage`
   * took them already.
   */
  async store(
    tx: EntityManager,
    owner: ObservationOwner,
    firstRecord: number,
    batch: JudgedObservations,
    staged: StagingRows | null = null,
  ): Promise<number> {
    if (batch.raw.length === 0) return 0;
    await takeTurn(tx, owner);
    const spans = spansOf(batch.raw);
    await this.ensurePartitions(tx, batch.raw);
    const rows = staged ?? (await this.rows(tx, owner, batch));
    if (staged === null) await this.stage(tx, rows);
    const isKnown = await this.staged.meetKnown(tx, owner, spans);
    if (isKnown) await this.staged.leaveOutKnown(tx, owner, firstRecord, spans);
    const stored = await this.staged.add(tx, owner, rows, !isKnown);
    if (batch.raw.hasNames) await this.copies.meetStaged(tx, owner);
    await this.staged.clear(tx);
    return stored;
  }

  /** Lets no value of these records count, which are remembered as deleted. @param span between which the values lie. */
  meetDeleted(
    tx: EntityManager,
    owner: ObservationOwner,
    nativeIds: readonly string[],
    span: { from: Date; to: Date },
  ): Promise<void> {
    return this.copies.meetDeleted(tx, owner, nativeIds, span);
  }

  /** Takes rows into the staging table of the transaction, which nobody else sees; they are used up by that. */
  async stage(tx: EntityManager, { columns, pieces }: StagingRows): Promise<void> {
    await this.staged.create(tx);
    const client = (await tx.queryRunner!.connect()) as Client;
    const copy = client.query(
      copyFrom(`copy staged_observations (${columns.join(', ')}) from stdin (format binary)`),
    );
    await pipeline(Readable.from(pieces), copy);
    BinaryCopy.giveBack(pieces);
  }

  private async rows(
    tx: EntityManager,
    owner: ObservationOwner,
    batch: JudgedObservations,
  ): Promise<StagingRows> {
    return stagingRows(batch, owner.timeZone, await this.sealedNotes(tx, owner, batch.raw));
  }

  /** By row. */
  private async sealedNotes(
    tx: EntityManager,
    { workspaceId, memberId }: ObservationOwner,
    raw: ObservationTable,
  ): Promise<ReadonlyMap<number, Buffer>> {
    const noted = [...raw.notes()];
    const place = { workspaceId, personId: memberId, field: 'observations.sealed_note' };
    const sealed = await this.cipher.sealAll(
      tx,
      place,
      noted.map(({ note }) => note),
    );
    return new Map(noted.map(({ row }, index) => [row, sealed[index]!]));
  }

  private async ensurePartitions(tx: EntityManager, { starts, length }: ObservationTable): Promise<void> {
    const months = new Set<string>();
    let day = NaN;
    for (const at of starts.subarray(0, length)) {
      // Records of a file come day by day.
      if (Math.floor(at / millisecondsPerDay) === day) continue;
      day = Math.floor(at / millisecondsPerDay);
      months.add(`${instantText(at).slice(0, 7)}-01`);
    }
    await tx.query(
      'select ensure_observation_partition(month) from unnest($1::date[]) as month order by month',
      [[...months]],
    );
  }
}
