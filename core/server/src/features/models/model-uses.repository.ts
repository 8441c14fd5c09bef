import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ModelOutcome, ModelUse } from './model-use.js';

/** How often each outcome came about, and how long the usual answer took. */
export interface UseCount {
  ability: string;
  modelId: string;
  modelVersion: string;
  outcome: ModelOutcome;
  count: number;
  medianMs: number;
}

/** Uses older than this tell nothing of today's model; days (engineering choice). */
const keptDays = 90;

@Injectable()
export class ModelUsesRepository {
  async add(tx: EntityManager, workspaceId: string, uses: readonly ModelUse[]): Promise<void> {
    if (uses.length === 0) return;
    await tx.query(
      `insert into model_uses (workspace_id, ability, model_id, model_version, sha256, outcome, took_ms)
       select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[])`,
      [
        workspaceId,
        uses.map(({ ability }) => ability),
        uses.map(({ modelId }) => modelId),
        uses.map(({ modelVersion }) => modelVersion),
        uses.map(({ sha256 }) => sha256),
        uses.map(({ outcome }) => outcome),
        uses.map(({ tookMs }) => tookMs),
      ],
    );
    await tx.query(`delete from model_uses where used_at < now() - make_interval(days => $1)`, [keptDays]);
  }

  /** Counts of the last days. */
  counts(tx: EntityManager, days: number): Promise<UseCount[]> {
    return tx.query<UseCount[]>(
      `select ability, model_id as "modelId", model_version as "modelVersion", outcome, count(*)::int as count,
              percentile_disc(0.5) within group (order by took_ms)::int as "medianMs"
       from model_uses where used_at > now() - make_interval(days => $1)
       group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
      [days],
    );
  }
}
