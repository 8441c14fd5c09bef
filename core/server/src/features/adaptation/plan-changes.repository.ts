import { Injectable } from '@nestjs/common';
import type { LocalDate, Localised, PlanChangeKind, PlanChangeOrigin, PlanDiff } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

/** How a change came to be made or not: by whoever asked for it, a setting, for safety, or a decision. */
export type DecidedHow = 'by-hand' | 'setting' | 'safety' | 'person' | 'care-team';

/**
 * `requested`: a plan is being made. `proposed`: it waits. `outdated`: the plan changed otherwise before anybody decided.
 * `not-made`: no plan came of it.
 */
export type PlanChangeState = 'requested' | 'proposed' | 'applied' | 'declined' | 'outdated' | 'not-made';

export interface StoredPlanChange {
  workspaceId: string;
  id: string;
  participantId: string;
  basePlanId: string;
  /** Null where the plan only pauses or goes on, or is not made yet. */
  planId: string | null;
  kind: PlanChangeKind;
  state: PlanChangeState;
  origin: PlanChangeOrigin;
  causedBy: string | null;
  reasons: readonly Localised[];
  diff: PlanDiff | null;
  proposedAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  decidedHow: DecidedHow | null;
  decisionReason: string | null;
}

const select = `
  select c.workspace_id as "workspaceId", c.id, c.participant_id as "participantId", c.base_plan_id as "basePlanId",
         c.plan_id as "planId", c.kind, c.origin, c.caused_by as "causedBy", c.reasons, c.diff,
         c.proposed_at as "proposedAt", c.decided_at as "decidedAt", c.decided_by as "decidedBy",
         c.decided_how as "decidedHow", c.decision_reason as "decisionReason",
         case when c.decision is not null then c.decision
              when c.plan_id is null then case when r.status in ('stopped', 'failed', 'cancelled') then 'not-made' else 'requested' end
              when p.status = 'proposed' then 'proposed' else 'outdated' end as state
    from plan_changes c
    left join plans p on p.workspace_id = c.workspace_id and p.id = c.plan_id
    left join plan_requests r on r.workspace_id = c.workspace_id and r.id = c.request_id`;

export type NewPlanChange = Pick<
  StoredPlanChange,
  | 'workspaceId'
  | 'participantId'
  | 'basePlanId'
  | 'planId'
  | 'kind'
  | 'origin'
  | 'causedBy'
  | 'reasons'
  | 'diff'
> & { requestId?: string };

export interface Decision {
  decision: 'applied' | 'declined';
  decidedHow: DecidedHow;
  decidedBy: string | null;
  reason: string | null;
}

@Injectable()
export class PlanChangesRepository {
  /** By the clock and not by the transaction: of two changes made at once, the history tells the first one first. */
  async add(tx: EntityManager, change: NewPlanChange): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into plan_changes (workspace_id, participant_id, base_plan_id, plan_id, request_id, kind, origin, caused_by,
                                 reasons, diff, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, clock_timestamp()) returning id`,
      [
        change.workspaceId,
        change.participantId,
        change.basePlanId,
        change.planId,
        change.requestId ?? null,
        change.kind,
        change.origin,
        change.causedBy,
        JSON.stringify(change.reasons),
        change.diff,
      ],
    );
    return row!.id;
  }

  async find(tx: EntityManager, id: string): Promise<StoredPlanChange | null> {
    const [row] = await tx.query<StoredPlanChange[]>(`${select} where c.id = $1`, [id]);
    return row ?? null;
  }

  /** The change that a request for a plan was made for, while its plan is not made. */
  async ofRequest(tx: EntityManager, requestId: string): Promise<StoredPlanChange | null> {
    const [row] = await tx.query<StoredPlanChange[]>(
      `${select} where c.request_id = $1 and c.plan_id is null`,
      [requestId],
    );
    return row ?? null;
  }

  /** Newest first. */
  newestOf(tx: EntityManager, participantId: string, limit: number): Promise<StoredPlanChange[]> {
    return tx.query<StoredPlanChange[]>(
      `${select} where c.participant_id = $1 order by c.proposed_at desc, c.id limit $2`,
      [participantId, limit],
    );
  }

  /** Those that wait for the person, oldest first. */
  proposed(tx: EntityManager, participantId: string): Promise<StoredPlanChange[]> {
    return tx.query<StoredPlanChange[]>(
      `${select} where c.participant_id = $1 and c.decision is null and p.status = 'proposed'
        order by c.proposed_at, c.id`,
      [participantId],
    );
  }

  /** The newest pause of a plan. */
  async lastPause(tx: EntityManager, planId: string): Promise<StoredPlanChange | null> {
    const [row] = await tx.query<StoredPlanChange[]>(
      `${select} where c.base_plan_id = $1 and c.kind = 'pause' order by c.proposed_at desc, c.id limit 1`,
      [planId],
    );
    return row ?? null;
  }

  /** Whether a change of the kind was proposed or made since the instant, whatever became of it. */
  async happenedSince(
    tx: EntityManager,
    participantId: string,
    kind: PlanChangeKind,
    since: Date,
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'select 1 from plan_changes where participant_id = $1 and kind = $2 and proposed_at >= $3 limit 1',
      [participantId, kind, since],
    );
    return rows.length > 0;
  }

  /** Whether a change of the kind was proposed or made on a day of the person's own zone. */
  async happenedOn(
    tx: EntityManager,
    participantId: string,
    kind: PlanChangeKind,
    day: LocalDate,
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from plan_changes c join participants p on p.workspace_id = c.workspace_id and p.id = c.participant_id
        where c.participant_id = $1 and c.kind = $2
          and (c.proposed_at at time zone (p.profile ->> 'timeZone'))::date = $3::date limit 1`,
      [participantId, kind, day],
    );
    return rows.length > 0;
  }

  /** The plan that a request brought, and what it changes. */
  async planMade(tx: EntityManager, id: string, planId: string, diff: PlanDiff): Promise<void> {
    await tx.query('update plan_changes set plan_id = $2, diff = $3 where id = $1', [id, planId, diff]);
  }

  async decide(tx: EntityManager, id: string, by: Decision): Promise<void> {
    await tx.query(
      `update plan_changes set decision = $2, decided_how = $3, decided_by = $4, decision_reason = $5, decided_at = clock_timestamp()
        where id = $1 and decision is null`,
      [id, by.decision, by.decidedHow, by.decidedBy, by.reason],
    );
  }
}
