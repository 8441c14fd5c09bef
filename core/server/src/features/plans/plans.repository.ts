import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@regimen/domain';
import type { Explanation, NutritionAdvice, Plan, Screening } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

export type PlanStatus =
  'proposed' | 'declined' | 'needsApproval' | 'active' | 'refused' | 'superseded' | 'paused';

/** A clearance ended, or a risk came up that the plan was not made under. */
export type HeldBecause = 'clearance-expired' | 'clearance-void' | 'new-risk';

/** A version of a plan as stored; the problem it solves holds the person's words and is sealed. */
export interface StoredPlan {
  workspaceId: string;
  id: string;
  participantId: string;
  requestId: string;
  version: number;
  status: PlanStatus;
  hash: string;
  plan: Plan;
  sealedProblem: Buffer;
  screening: Screening;
  explanation: Explanation;
  nutrition: readonly NutritionAdvice[];
  /** Why a paused plan is held back, when screening or a clearance is why: a code of `HeldBecause`. */
  heldBecause: HeldBecause | null;
  createdAt: Date;
  /** It did not pass the safety check when it was last looked at. */
  isWithheld: boolean;
}

export interface PlanDecision {
  memberId: string;
  decision: 'approve' | 'refuse';
  reason: string | null;
  at: Date;
}

const columns = `workspace_id as "workspaceId", id, participant_id as "participantId", request_id as "requestId", version,
  status, hash, document as plan, problem as "sealedProblem", screening, explanation, nutrition,
  held_because as "heldBecause", created_at as "createdAt",
  exists (select 1 from plan_withholdings where plan_id = id) as "isWithheld"`;

/** What an approval signs: the SHA-256 of the plan's canonical JSON. */
export function planHash(plan: Plan): string {
  return createHash('sha256').update(canonicalJson(plan)).digest('hex');
}

@Injectable()
export class PlansRepository {
  /**
   * Adds the next version and puts aside what it replaces. A plan for which screening wants a clinician waits for one,
   * unless it only takes away from what a clinician let through (`lowered`). A `proposed` one replaces nothing yet.
   */
  async add(
    tx: EntityManager,
    made: Pick<
      StoredPlan,
      | 'workspaceId'
      | 'participantId'
      | 'requestId'
      | 'plan'
      | 'sealedProblem'
      | 'screening'
      | 'explanation'
      | 'nutrition'
    >,
    as: 'proposed' | 'lowered' | 'ready' = 'ready',
  ): Promise<string> {
    const { workspaceId, participantId } = made;
    await this.lock(tx, participantId);
    const status = as === 'proposed' ? as : as === 'lowered' ? 'active' : statusWhenReady(made.screening);
    // A lowering is for now: a version that waits for a clinician goes on waiting.
    await this.supersede(tx, participantId, as === 'lowered' ? ['active', 'proposed'] : replacedBy(status));
    const [row] = await tx.query<{ id: string }[]>(
      `insert into plans (workspace_id, participant_id, request_id, version, status, hash, document, problem, screening,
                          explanation, nutrition)
       values ($1, $2, $3, (select coalesce(max(version), 0) + 1 from plans where participant_id = $2), $4, $5, $6, $7,
               $8, $9, $10) returning id`,
      [
        workspaceId,
        participantId,
        made.requestId,
        status,
        planHash(made.plan),
        made.plan,
        made.sealedProblem,
        made.screening,
        made.explanation,
        JSON.stringify(made.nutrition),
      ],
    );
    return row!.id;
  }

  async find(tx: EntityManager, id: string): Promise<StoredPlan | null> {
    const [row] = await tx.query<StoredPlan[]>(`select ${columns} from plans where id = $1`, [id]);
    return row ?? null;
  }

  /** The plan to follow, else the one that waits or is paused. */
  async current(tx: EntityManager, participantId: string): Promise<StoredPlan | null> {
    const [row] = await tx.query<StoredPlan[]>(
      `select ${columns} from plans where participant_id = $1 and status in ('active', 'paused', 'needsApproval')
        order by array_position(array['active', 'paused', 'needsApproval'], status), version desc limit 1`,
      [participantId],
    );
    return row ?? null;
  }

  newestOf(tx: EntityManager, participantId: string, limit: number): Promise<StoredPlan[]> {
    return tx.query<StoredPlan[]>(
      `select ${columns} from plans where participant_id = $1 order by version desc limit $2`,
      [participantId, limit],
    );
  }

  /** Plans that wait or are withheld, of people the member cares for, oldest first. */
  awaiting(tx: EntityManager, memberId: string): Promise<StoredPlan[]> {
    return tx.query<StoredPlan[]>(
      `select ${columns} from plans p
        where (status = 'needsApproval'
               or (status in ('active', 'paused') and exists (select 1 from plan_withholdings where plan_id = id)))
          and exists (select 1 from current_care_team c where c.workspace_id = p.workspace_id
                        and c.participant_id = p.participant_id and c.member_id = $1)
        order by created_at, id limit 200`,
      [memberId],
    );
  }

  /**
   * Records a decision about a waiting plan, or the refusal of a withheld one; false when it does not wait any more or is
   * not the plan that was signed.
   */
  async decide(
    tx: EntityManager,
    plan: StoredPlan,
    by: { memberId: string; hash: string; decision: 'approve' | 'refuse'; reason: string | null },
  ): Promise<boolean> {
    await this.lock(tx, plan.participantId);
    const approved = by.decision === 'approve';
    const now = await this.find(tx, plan.id);
    const isOpen =
      now?.status === 'needsApproval' ||
      (!approved && now?.isWithheld === true && (now.status === 'active' || now.status === 'paused'));
    if (!isOpen || now.hash !== by.hash || planHash(now.plan) !== by.hash) return false;
    if (approved) await this.supersede(tx, plan.participantId, ['active', 'paused', 'proposed']);
    await tx.query('update plans set status = $2 where id = $1', [plan.id, approved ? 'active' : 'refused']);
    await tx.query(
      `insert into plan_decisions (workspace_id, plan_id, plan_hash, member_id, decision, reason)
       values ($1, $2, $3, $4, $5, $6)`,
      [plan.workspaceId, plan.id, by.hash, by.memberId, by.decision, by.reason],
    );
    return true;
  }

  decisions(tx: EntityManager, planId: string): Promise<PlanDecision[]> {
    return tx.query(
      'select member_id as "memberId", decision, reason, at from plan_decisions where plan_id = $1 order by at',
      [planId],
    );
  }

  /** The plan a person follows, if any. */
  async active(tx: EntityManager, participantId: string): Promise<StoredPlan | null> {
    const [row] = await tx.query<StoredPlan[]>(
      `select ${columns} from plans where participant_id = $1 and status = 'active'`,
      [participantId],
    );
    return row ?? null;
  }

  /** Everybody of the workspace who follows a plan. */
  async followers(tx: EntityManager): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select distinct participant_id as id from plans where status = 'active' order by 1`,
    );
    return rows.map(({ id }) => id);
  }

  /** The plan that was held back last, if it is still paused for that. */
  async held(tx: EntityManager, participantId: string): Promise<StoredPlan | null> {
    const [row] = await tx.query<StoredPlan[]>(
      `select ${columns} from plans where participant_id = $1 and status = 'paused' and held_because is not null
        order by version desc limit 1`,
      [participantId],
    );
    return row ?? null;
  }

  /** Holds a followed plan back until a clinician decides. */
  async hold(tx: EntityManager, id: string, because: HeldBecause): Promise<void> {
    await tx.query(
      `update plans set status = 'paused', held_because = $2 where id = $1 and status = 'active'`,
      [id, because],
    );
  }

  /** Puts a plan that must not be shown before the care team. */
  async withhold(
    tx: EntityManager,
    { workspaceId, id }: Pick<StoredPlan, 'workspaceId' | 'id'>,
    rules: readonly string[],
  ): Promise<void> {
    await tx.query(
      `insert into plan_withholdings (workspace_id, plan_id, rules) values ($1, $2, $3)
       on conflict (workspace_id, plan_id) do update set rules = excluded.rules
         where plan_withholdings.rules is distinct from excluded.rules`,
      [workspaceId, id, rules],
    );
  }

  /** A plan that passes again. */
  async release(tx: EntityManager, { id }: Pick<StoredPlan, 'id'>): Promise<void> {
    await tx.query('delete from plan_withholdings where plan_id = $1', [id]);
  }

  async pause(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`update plans set status = 'paused' where id = $1 and status = 'active'`, [id]);
  }

  /**
   * Takes a proposed version up: it is followed, or waits for a clinician where screening wants one. False when it does not
   * wait for the person any more, or what it changes is not followed any more.
   */
  async accept(tx: EntityManager, plan: StoredPlan, basePlanId: string): Promise<boolean> {
    await this.lock(tx, plan.participantId);
    const [now, base] = [await this.find(tx, plan.id), await this.find(tx, basePlanId)];
    const isCurrent = base?.status === 'active' || base?.status === 'needsApproval';
    if (now?.status !== 'proposed' || planHash(now.plan) !== plan.hash || !isCurrent) return false;
    const status = statusWhenReady(now.screening);
    await this.supersede(tx, plan.participantId, replacedBy(status));
    await this.setStatus(tx, plan.id, status);
    return true;
  }

  /** Puts a proposed version aside; false when it does not wait any more. */
  async decline(tx: EntityManager, plan: StoredPlan): Promise<boolean> {
    await this.lock(tx, plan.participantId);
    if ((await this.find(tx, plan.id))?.status !== 'proposed') return false;
    await this.setStatus(tx, plan.id, 'declined');
    return true;
  }

  /** A paused plan that goes on; false when it is not paused, or screening or a clearance holds it. */
  async resume(tx: EntityManager, { id, participantId }: StoredPlan): Promise<boolean> {
    await this.lock(tx, participantId);
    const now = await this.find(tx, id);
    if (now?.status !== 'paused' || now.heldBecause !== null) return false;
    await this.supersede(tx, participantId, ['active']);
    await this.setStatus(tx, id, 'active');
    return true;
  }

  /** Puts aside one proposed version that a newer proposal replaces. */
  async replaceProposal(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`update plans set status = 'superseded' where id = $1 and status = 'proposed'`, [id]);
  }

  private async setStatus(tx: EntityManager, id: string, status: PlanStatus): Promise<void> {
    await tx.query('update plans set status = $2 where id = $1', [id, status]);
  }

  /** One change of a person's plans at a time. */
  private async lock(tx: EntityManager, participantId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [participantId]);
  }

  private async supersede(
    tx: EntityManager,
    participantId: string,
    statuses: readonly PlanStatus[] | string[],
  ): Promise<void> {
    await tx.query(`update plans set status = 'superseded' where participant_id = $1 and status = any($2)`, [
      participantId,
      statuses,
    ]);
  }
}

function statusWhenReady({ outcome }: Screening): 'needsApproval' | 'active' {
  return outcome === 'needs-clinician' ? 'needsApproval' : 'active';
}

/** What is followed stays until a waiting version is approved or accepted; versions that wait are replaced at once. */
function replacedBy(status: PlanStatus): PlanStatus[] {
  if (status === 'proposed') return [];
  return status === 'active'
    ? ['active', 'needsApproval', 'paused', 'proposed']
    : ['needsApproval', 'proposed'];
}
