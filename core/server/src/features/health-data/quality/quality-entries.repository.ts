import { Injectable } from '@nestjs/common';
import type { QualityEntry } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { observationHash } from '../observations/observation-hash.js';
import type { ObservationOwner } from '../observations/observations.repository.js';

/** What cleaning did, by metric, rule and action. */
export interface QualitySummaryRow {
  metric: string;
  ruleId: string;
  action: string;
  count: number;
  reason: string;
  undone: boolean;
}

/** One entry of the ledger as pages show it. */
export interface LedgerEntry {
  id: string;
  metric: string;
  ruleId: string;
  action: string;
  /** When the value was measured; null where the entry is about an activity. */
  at: Date | null;
  rawValue: number | null;
  cleanedValue: number | null;
  reason: string;
  ratioToBaseline: number | null;
  asksPerson: boolean;
  undone: boolean;
}

const isUndone = `exists (select 1 from undone_rules u where u.workspace_id = q.workspace_id
  and u.participant_id = q.participant_id and u.metric = q.metric and u.rule_id = q.rule_id)`;

@Injectable()
export class QualityEntriesRepository {
  /**
   * An entry about a value is known by that value, however often it is delivered. `firstRecord` numbers the batch within
   * its file, so that an entry about an activity names one record for good.
   */
  async store(
    tx: EntityManager,
    owner: ObservationOwner,
    firstRecord: number,
    entries: readonly QualityEntry[],
  ): Promise<void> {
    if (entries.length === 0) return;
    await tx.query(
      `insert into quality_entries (workspace_id, participant_id, import_id, record, metric, rule_id, action,
         raw_value, cleaned_value, reason, at, key_hash, asks_person)
       select $1, $2, $3, record, metric, rule_id, action, raw_value, cleaned_value, reason, at, decode(key, 'hex'), asks
         from unnest($4::int[], $5::text[], $6::text[], $7::text[], $8::float8[], $9::float8[], $10::text[],
                     $11::timestamptz[], $12::text[], $13::boolean[])
              as said (record, metric, rule_id, action, raw_value, cleaned_value, reason, at, key, asks)
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
        entries.map(({ observation }) => observation?.at ?? null),
        entries.map(({ observation }) => (observation ? observationHash(observation) : null)),
        entries.map(({ asksPerson }) => asksPerson ?? false),
      ],
    );
  }

  summary(tx: EntityManager, participantId: string): Promise<QualitySummaryRow[]> {
    return tx.query(
      `select q.metric, rule_id as "ruleId", action, count(*)::int as count, min(reason) as reason,
              bool_or(${isUndone}) as undone
         from quality_entries q where participant_id = $1
        group by q.metric, rule_id, action order by count desc, q.metric, rule_id`,
      [participantId],
    );
  }

  /** Entries of a metric and a rule, or of all, the newest first, behind the entry `before`. */
  page(
    tx: EntityManager,
    participantId: string,
    wanted: { metric: string | null; ruleId: string | null },
    limit: number,
    before: string | null,
  ): Promise<LedgerEntry[]> {
    return tx.query<LedgerEntry[]>(
      `select q.id::text, q.metric, rule_id as "ruleId", action, at, raw_value as "rawValue",
              cleaned_value as "cleanedValue", reason, ratio_to_baseline as "ratioToBaseline",
              asks_person as "asksPerson", ${isUndone} as undone
         from quality_entries q
        where participant_id = $1 and ($3::text is null or q.metric = $3) and ($4::text is null or rule_id = $4)
          and ($5::bigint is null or q.id < $5)
        order by q.id desc limit $2`,
      [participantId, limit, wanted.metric, wanted.ruleId, before],
    );
  }

  /** Whether a rule ever touched a metric of the person. */
  async isKnown(tx: EntityManager, participantId: string, metric: string, ruleId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'select 1 from quality_entries where participant_id = $1 and metric = $2 and rule_id = $3 limit 1',
      [participantId, metric, ruleId],
    );
    return rows.length > 0;
  }
}
