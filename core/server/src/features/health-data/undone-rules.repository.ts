import { Injectable } from '@nestjs/common';
import type { UndoneRules } from '@regimen/domain';
import { undoneRuleKey } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

/** Whose choice. */
export interface ChoiceOwner {
  workspaceId: string;
  participantId: string;
}

/** Cleaning rules that people took back for their values. */
@Injectable()
export class UndoneRulesRepository {
  async of(tx: EntityManager, participantId: string): Promise<UndoneRules> {
    const rows = await tx.query<{ metric: string; rule_id: string }[]>(
      'select metric, rule_id from undone_rules where participant_id = $1',
      [participantId],
    );
    return new Set(rows.map(({ metric, rule_id }) => undoneRuleKey(metric, rule_id)));
  }

  /** The same for whoever an activity is of. */
  async ofActivity(tx: EntityManager, activityId: string): Promise<UndoneRules> {
    const [row] = await tx.query<{ participant_id: string }[]>(
      'select participant_id from activities where id = $1',
      [activityId],
    );
    return row ? this.of(tx, row.participant_id) : new Set();
  }

  async set(
    tx: EntityManager,
    { workspaceId, participantId }: ChoiceOwner,
    { metric, ruleId, undone }: { metric: string; ruleId: string; undone: boolean },
  ): Promise<void> {
    await tx.query(
      undone
        ? `insert into undone_rules (workspace_id, participant_id, metric, rule_id) values ($1, $2, $3, $4)
           on conflict do nothing`
        : `delete from undone_rules where workspace_id = $1 and participant_id = $2 and metric = $3 and rule_id = $4`,
      [workspaceId, participantId, metric, ruleId],
    );
  }

  /**
   * Lets what a person took back count as it came, and everything else as its entry says, for metrics whose values are
   * judged each by itself. Resolves to the local days whose trust changed. `importId` null means all values.
   */
  async apply(
    tx: EntityManager,
    participantId: string,
    metrics: readonly string[],
    importId: string | null,
  ): Promise<string[]> {
    const rows = await tx.query<{ day: string }[]>(
      `with said as (
         select q.metric, q.at, q.key_hash, q.action, q.cleaned_value,
                exists (select 1 from undone_rules u where u.workspace_id = q.workspace_id
                          and u.participant_id = q.participant_id and u.metric = q.metric
                          and u.rule_id = q.rule_id) as undone
           from quality_entries q
          where q.participant_id = $1 and q.metric = any($2) and q.key_hash is not null
            and ($3::uuid is null or q.import_id = $3)),
       changed as (
         update observations o
            set value = case when said.undone or said.action <> 'converted' then raw_value
                             else coalesce(said.cleaned_value, raw_value) end,
                quality = case when said.undone then 'good' when said.action = 'rejected' then 'rejected'
                               else 'suspect' end
           from said
          where o.participant_id = $1 and o.metric = said.metric and o.at = said.at and o.key_hash = said.key_hash
            and o.quality <> 'superseded' and (o.quality = 'good') <> said.undone
        returning o.local_day)
       select distinct local_day::text as day from changed`,
      [participantId, metrics, importId],
    );
    return rows.map(({ day }) => day);
  }
}
