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
}
