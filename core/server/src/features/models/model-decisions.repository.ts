import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ModelDecision } from './model-state.js';

const columns = `ability, model_id as "modelId", model_version as "modelVersion", state, reason,
  decided_by as "decidedBy", decided_at as "decidedAt"`;

/** Decisions are added, never changed: rolling back is a decision too. */
@Injectable()
export class ModelDecisionsRepository {
  /** Newest first. */
  newest(tx: EntityManager, limit = 500): Promise<ModelDecision[]> {
    return tx.query<ModelDecision[]>(`select ${columns} from model_decisions order by id desc limit $1`, [
      limit,
    ]);
  }

  async add(
    tx: EntityManager,
    workspaceId: string,
    decision: Omit<ModelDecision, 'decidedAt'>,
  ): Promise<void> {
    const { ability, modelId, modelVersion, state, reason, decidedBy } = decision;
    await tx.query(
      `insert into model_decisions (workspace_id, ability, model_id, model_version, state, reason, decided_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [workspaceId, ability, modelId, modelVersion, state, reason, decidedBy],
    );
  }
}
