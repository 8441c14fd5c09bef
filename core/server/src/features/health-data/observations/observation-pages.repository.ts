import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** One stored value as pages show it. */
export interface ShownObservation {
  at: Date;
  until: Date | null;
  /** Hexadecimal; with the time, its identity within the metric. */
  key: string;
  localDay: string;
  dateOnly: boolean;
  value: number;
  rawValue: number;
  quality: string;
  offsetMinutes: number | null;
  device: string | null;
  sourceId: string | null;
}

/** Where a page ended: time and key of its last value. */
export interface ObservationCursor {
  at: string;
  key: string;
}

@Injectable()
export class ObservationPagesRepository {
  /** Values of one metric from `from` on and before `to`, oldest first, behind `after`. */
  page(
    tx: EntityManager,
    participantId: string,
    span: { metric: string; from: string; to: string },
    limit: number,
    after: ObservationCursor | null,
  ): Promise<ShownObservation[]> {
    return tx.query<ShownObservation[]>(
      `select at, until, encode(key_hash, 'hex') as key, local_day::text as "localDay", date_only as "dateOnly",
              value, raw_value as "rawValue", quality, offset_minutes as "offsetMinutes", device,
              (select source_id from imports i where i.workspace_id = o.workspace_id and i.id = o.import_id)
                as "sourceId"
         from observations o
        where participant_id = $1 and metric = $2 and at >= $3 and at < $4 and quality <> 'superseded'
          and ($6::timestamptz is null or (at, key_hash) > ($6, decode($7, 'hex')))
        order by at, key_hash limit $5`,
      [participantId, span.metric, span.from, span.to, limit, after?.at ?? null, after?.key ?? ''],
    );
  }
}
