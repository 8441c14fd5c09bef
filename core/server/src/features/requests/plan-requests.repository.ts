import { Injectable } from '@nestjs/common';
import type { PlanStop, Screening, WishChange } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

export type PlanRequestStatus =
  'queued' | 'running' | 'questions' | 'stopped' | 'done' | 'failed' | 'cancelled';

/** Statuses in which a plan is still to come; every other is an end, or waits for the person. */
const beingMade: readonly PlanRequestStatus[] = ['queued', 'running'];

export function isBeingMade({ status }: Pick<StoredPlanRequest, 'status'>): boolean {
  return beingMade.includes(status);
}

/** A request as stored; what identifies or was said is sealed. */
export interface StoredPlanRequest {
  workspaceId: string;
  id: string;
  participantId: string;
  requestedBy: string;
  sealedText: Buffer;
  answers: Readonly<Record<string, string>>;
  /** Changes of wishes accepted since the words were said, in order. */
  wishChanges: readonly WishChange[];
  startsOn: string;
  weeks: number;
  status: PlanRequestStatus;
  step: string;
  progress: number;
  sealedUnderstood: Buffer | null;
  screening: Screening | null;
  stop: PlanStop | null;
  planId: string | null;
  createdAt: Date;
}

const columns = `workspace_id as "workspaceId", id, participant_id as "participantId", requested_by as "requestedBy",
  text as "sealedText", answers, wish_changes as "wishChanges", starts_on::text as "startsOn", weeks, status, step, progress,
  understood as "sealedUnderstood", screening, stop, plan_id as "planId", created_at as "createdAt"`;

@Injectable()
export class PlanRequestsRepository {
  async add(
    tx: EntityManager,
    request: Pick<
      StoredPlanRequest,
      | 'workspaceId'
      | 'participantId'
      | 'requestedBy'
      | 'sealedText'
      | 'startsOn'
      | 'weeks'
      | 'answers'
      | 'wishChanges'
    >,
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into plan_requests (workspace_id, participant_id, requested_by, text, starts_on, weeks, answers,
                                  wish_changes)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [
        request.workspaceId,
        request.participantId,
        request.requestedBy,
        request.sealedText,
        request.startsOn,
        request.weeks,
        request.answers,
        JSON.stringify(request.wishChanges),
      ],
    );
    return row!.id;
  }

  async find(tx: EntityManager, id: string): Promise<StoredPlanRequest | null> {
    const [row] = await tx.query<StoredPlanRequest[]>(`select ${columns} from plan_requests where id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  newestOf(tx: EntityManager, participantId: string, limit: number): Promise<StoredPlanRequest[]> {
    return tx.query<StoredPlanRequest[]>(
      `select ${columns} from plan_requests where participant_id = $1 order by created_at desc, id limit $2`,
      [participantId, limit],
    );
  }

  /** A step begins, unless the making was cancelled. */
  async markStep(tx: EntityManager, id: string, step: string, progress: number): Promise<void> {
    await tx.query(
      `update plan_requests set status = 'running', step = $2, progress = $3
        where id = $1 and status = any ($4)`,
      [id, step, progress, beingMade],
    );
  }

  /** Holds a request whose plan is still to come until the transaction ends; false when nothing is to come any more. */
  async holdBeingMade(tx: EntityManager, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'select 1 from plan_requests where id = $1 and status = any ($2) for update',
      [id, beingMade],
    );
    return rows.length > 0;
  }

  /** Ends the making of a plan; false when it has ended already. */
  async cancel(tx: EntityManager, id: string): Promise<boolean> {
    if (!(await this.holdBeingMade(tx, id))) return false;
    await tx.query(`update plan_requests set status = 'cancelled' where id = $1`, [id]);
    return true;
  }

  /** Ends the making of every plan of a person that is still to come, and of those that wait for answers: their ids. */
  async cancelAllOf(tx: EntityManager, participantId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `with ended as (
         update plan_requests set status = 'cancelled' where participant_id = $1 and status = any ($2) returning id)
       select id from ended`,
      [participantId, [...beingMade, 'questions']],
    );
    return rows.map(({ id }) => id);
  }

  /** How a run ended. For whoever holds the request: one that was cancelled has its end already. */
  async conclude(
    tx: EntityManager,
    id: string,
    end: Pick<StoredPlanRequest, 'status' | 'sealedUnderstood' | 'screening' | 'stop' | 'planId'>,
  ): Promise<void> {
    await tx.query(
      `update plan_requests set status = $2, understood = $3, screening = $4, stop = $5, plan_id = $6, progress = 1
        where id = $1`,
      [id, end.status, end.sealedUnderstood, end.screening, end.stop, end.planId],
    );
  }

  /** Adds answers to a request that waits for them; false when it does not. */
  async answer(tx: EntityManager, id: string, answers: Readonly<Record<string, string>>): Promise<boolean> {
    const rows = await tx.query<{ id: string }[]>(
      `with answered as (
         update plan_requests set answers = answers || $2::jsonb, status = 'queued', step = 'queued', progress = 0
          where id = $1 and status = 'questions' returning id)
       select id from answered`,
      [id, answers],
    );
    return rows.length > 0;
  }
}
