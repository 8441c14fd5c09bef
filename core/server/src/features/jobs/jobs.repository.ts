import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** One piece of background work as operators see it. */
export interface JobView {
  __typename: 'Job';
  id: string;
  queue: string;
  state: 'waiting' | 'dispatched' | 'done' | 'failed';
  attempts: number;
  failure: string | null;
  createdAt: Date;
  dueAt: Date;
  finishedAt: Date | null;
}

const columns = `'Job' as "__typename", id, queue, attempts, problem as failure, created_at as "createdAt", due_at as "dueAt",
  coalesce(processed_at, failed_at) as "finishedAt",
  case when processed_at is not null then 'done' when failed_at is not null then 'failed'
       when dispatched_at is not null then 'dispatched' else 'waiting' end as state`;

@Injectable()
export class JobsRepository {
  newest(tx: EntityManager, workspaceId: string, limit: number): Promise<JobView[]> {
    return tx.query<JobView[]>(
      `select ${columns} from outbox where workspace_id = $1 order by created_at desc, id limit $2`,
      [workspaceId, limit],
    );
  }

  async find(tx: EntityManager, workspaceId: string, id: string): Promise<JobView | null> {
    const [row] = await tx.query<JobView[]>(
      `select ${columns} from outbox where workspace_id = $1 and id = $2`,
      [workspaceId, id],
    );
    return row ?? null;
  }
}
