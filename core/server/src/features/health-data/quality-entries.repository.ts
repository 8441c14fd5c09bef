import { Injectable } from '@nestjs/common';
import type { QualityEntry } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { ObservationOwner } from './observations.repository.js';

/** What cleaning did, by metric, rule and action. */
export interface QualitySummaryRow {
  metric: string;
  ruleId: string;
  action: string;
  count: number;
  reason: string;
}

@Injectable()
export class QualityEntriesRepository {
  /** `firstRecord` numbers the batch within its file, so that an entry names one record for good. */
  async store(
    tx: EntityManager,
    owner: ObservationOwner,
    firstRecord: number,
    entries: readonly QualityEntry[],
  ): Promise<void> {
    if (entries.length === 0) return;
    await tx.query(
      `insert into quality_entries (workspace_id, participant_id, import_id, record, metric, rule_id, action,
         raw_value, cleaned_value, reason)
       select $1, $2, $3, * from unnest($4::int[], $5::text[], $6::text[], $7::text[], $8::float8[], $9::float8[], $10::text[])
       on conflict do nothing`,
      [
        owner.workspaceId,
        owner.participantId,
        owner.importId,
        entries.map(({ index }) => firstRecord + index),
        entries.map(({ metric }) => metric),
        entries.map(({ ruleId }) => ruleId),
        entries.map(({ action }) => action),
        entries.map(({ rawValue }) => rawValue),
        entries.map(({ cleanedValue }) => cleanedValue),
        entries.map(({ reason }) => reason),
      ],
    );
  }

  summary(tx: EntityManager, participantId: string): Promise<QualitySummaryRow[]> {
    return tx.query(
      `select metric, rule_id as "ruleId", action, count(*)::int as count, min(reason) as reason
         from quality_entries where participant_id = $1 group by metric, rule_id, action order by count desc, metric, rule_id`,
      [participantId],
    );
  }
}
