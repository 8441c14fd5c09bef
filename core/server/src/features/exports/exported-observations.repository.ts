import { Inject, Injectable } from '@nestjs/common';
import type { Observation } from '@regimen/domain';
import { isMetric, metrics } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';

interface Row {
  metric: string;
  value: number;
  at: Date;
  until: Date | null;
  offset_minutes: number | null;
  device: string | null;
  date_only: boolean;
  local_day: string;
  is_doubted: boolean;
  sealed_note: Buffer | null;
}

/** Whose observations. */
export interface ExportOwner {
  workspaceId: string;
  participantId: string;
  /** The member the participant is: their key opens free text. */
  memberId: string;
}

/** Observations for somebody else to read: as cleaned, without what cleaning rejected and without copies that do not count. */
@Injectable()
export class ExportedObservationsRepository {
  constructor(@Inject(PersonCipher) private readonly cipher: PersonCipher) {}

  /** Days (UTC) on which anything was measured, oldest first: so that a decade never lies in memory at once. */
  async days(tx: EntityManager, { participantId }: ExportOwner): Promise<string[]> {
    const rows = await tx.query<{ day: string }[]>(
      `select distinct (at at time zone 'UTC')::date::text as day from observations
        where participant_id = $1 order by day`,
      [participantId],
    );
    return rows.map(({ day }) => day);
  }

  /** Those of one such day in the order of time, the two pressures of a reading side by side. */
  async ofDay(tx: EntityManager, owner: ExportOwner, day: string): Promise<Observation[]> {
    const rows = await tx.query<Row[]>(
      `select metric, value, at, until, offset_minutes, device, date_only, local_day::text as local_day,
              quality = 'suspect' or low_confidence as is_doubted, sealed_note
         from observations
        where participant_id = $1 and metric = any($2) and quality in ('good', 'suspect')
          and at >= $3::date at time zone 'UTC' and at < ($3::date + 1) at time zone 'UTC'
        order by at, device, metric not like '%-pressure', metric, key_hash`,
      // By the names of all metrics, because the index begins with them.
      [owner.participantId, Object.keys(metrics), day],
    );
    const notes = await this.notesOf(tx, owner, rows);
    return rows.flatMap((row) => observationOf(row, notes.get(row)));
  }

  private async notesOf(
    tx: EntityManager,
    { workspaceId, memberId }: ExportOwner,
    rows: readonly Row[],
  ): Promise<ReadonlyMap<Row, string>> {
    const noted = rows.filter(({ sealed_note }) => sealed_note !== null);
    const place = { workspaceId, personId: memberId, field: 'observations.sealed_note' };
    const boxes = noted.map(({ sealed_note }) => sealed_note!);
    const texts = await this.cipher.openAllTexts(tx, place, boxes);
    return new Map(noted.map((row, index) => [row, texts[index]!]));
  }
}

function observationOf(row: Row, note: string | undefined): Observation[] {
  if (!isMetric(row.metric)) return [];
  return [
    {
      metric: row.metric,
      value: row.value,
      at: row.at.toISOString(),
      until: row.until?.toISOString() ?? null,
      offsetMinutes: row.offset_minutes,
      device: row.device,
      nativeId: null,
      ...(row.date_only ? { localDate: row.local_day } : {}),
      ...(row.is_doubted ? { confidence: 'low' as const } : {}),
      ...(note === undefined ? {} : { note }),
    },
  ];
}
