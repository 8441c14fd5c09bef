import { Injectable } from '@nestjs/common';
import { activityCodes } from '@regimen/domain';
import type { ActivityCode, DrawnChoice } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { StoredParticipant } from '../profiles/participants.repository.js';

type Owner = Pick<StoredParticipant, 'workspaceId' | 'id'>;

/** A choice as it was drawn for a version of a plan. */
export interface LoggedDraw extends DrawnChoice {
  planVersion: number;
  drawnAt: Date;
}

/** What was drawn to be tried, and what people do not want to be tried. */
@Injectable()
export class TrialsRepository {
  /** Keeps what a plan was drawn by; a plan is drawn for once. */
  async log(
    tx: EntityManager,
    { workspaceId, id }: Owner,
    planId: string,
    drawn: DrawnChoice,
  ): Promise<void> {
    const { policy, seed, arms, chosen, isTrial } = drawn;
    await tx.query(
      `insert into drawn_choices (workspace_id, participant_id, plan_id, plan_version, policy, policy_version, seed, arms,
                                  chosen, is_trial)
       select $1, $2, id, version, $4, $5, $6, $7, $8, $9 from plans where id = $3
       on conflict (workspace_id, plan_id) do nothing`,
      [workspaceId, id, planId, policy.name, policy.version, seed, JSON.stringify(arms), chosen, isTrial],
    );
  }

  /** Newest first. */
  async drawn(tx: EntityManager, participantId: string, limit: number): Promise<LoggedDraw[]> {
    const rows = await tx.query<
      (Omit<LoggedDraw, 'seed' | 'policy'> & Record<'seed' | 'name', string> & { number: 1 })[]
    >(
      `select plan_version as "planVersion", policy as name, policy_version as number, seed::text, arms, chosen,
              is_trial as "isTrial", drawn_at as "drawnAt"
         from drawn_choices where participant_id = $1 order by plan_version desc limit $2`,
      [participantId, limit],
    );
    return rows.map(({ name, number, seed, ...row }) => ({
      ...row,
      policy: { name: name as DrawnChoice['policy']['name'], version: number },
      seed: Number(seed),
    }));
  }

  async refused(tx: EntityManager, participantId: string): Promise<ActivityCode[]> {
    const rows = await tx.query<{ activity: string }[]>(
      'select activity from refused_trials where participant_id = $1 order by activity',
      [participantId],
    );
    return activityCodes.filter((code) => rows.some(({ activity }) => activity === code));
  }

  async refuse(tx: EntityManager, { workspaceId, id }: Owner, activity: ActivityCode): Promise<void> {
    await tx.query(
      `insert into refused_trials (workspace_id, participant_id, activity) values ($1, $2, $3)
       on conflict (workspace_id, participant_id, activity) do nothing`,
      [workspaceId, id, activity],
    );
  }

  async allowAgain(tx: EntityManager, participantId: string, activity: ActivityCode): Promise<void> {
    await tx.query('delete from refused_trials where participant_id = $1 and activity = $2', [
      participantId,
      activity,
    ]);
  }
}
