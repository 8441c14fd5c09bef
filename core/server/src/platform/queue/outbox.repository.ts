import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** One piece of due work. */
export interface OutboxRow {
  id: string;
  workspaceId: string;
  queue: string;
  payload: Readonly<Record<string, string>>;
  requestedBy: string | null;
  attempts: number;
  /** Attempts that ended with an error; those missing to `attempts` ended with their worker. */
  failures: number;
  processed: boolean;
  failed: boolean;
}

/** Work to be done. */
export interface NewWork {
  workspaceId: string;
  queue: string;
  payload: Record<string, string>;
  requestedBy: string | null;
  dueAt?: Date;
}

interface StoredRow {
  id: string;
  workspace_id: string;
  queue: string;
  payload: Record<string, string>;
  requested_by: string | null;
  attempts: number;
  failures: number;
  processed_at: Date | null;
  failed_at: Date | null;
}

/** Wakes the relay when the transaction that wrote the row commits. */
export const outboxChannel = 'regimen_outbox';

const columns = 'id, workspace_id, queue, payload, requested_by, attempts, failures, processed_at, failed_at';

/** How many pieces of one kind of work a workspace may have dispatched at once, by queue; none named, none held back. */
export type Shares = Readonly<Record<string, number>>;

/** The table of due work: the only truth about what is still to do. */
@Injectable()
export class OutboxRepository {
  /** Writes work in the transaction of its cause; it is due at once, or at `dueAt`. */
  async add(tx: EntityManager, work: NewWork): Promise<string> {
    const { workspaceId, queue, payload, requestedBy, dueAt = null } = work;
    const [row] = await tx.query<{ id: string }[]>(
      `insert into outbox (workspace_id, queue, payload, requested_by, due_at)
       values ($1, $2, $3, $4, coalesce($5, now())) returning id`,
      [workspaceId, queue, payload, requestedBy, dueAt],
    );
    await this.wakeRelay(tx);
    return row!.id;
  }

  /** Whether work of this kind is still to be done in the workspace, and nobody has begun with it. */
  async waits(
    tx: EntityManager,
    { workspaceId, queue }: Pick<NewWork, 'workspaceId' | 'queue'>,
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from outbox where workspace_id = $1 and queue = $2
          and dispatched_at is null and processed_at is null and failed_at is null limit 1`,
      [workspaceId, queue],
    );
    return rows.length > 0;
  }

  /**
   * Rows that are due and nobody has dispatched yet; other relays skip them until this transaction ends. A workspace gets
   * no more of a kind than its share until some of it is done, so that thousands of one wait for themselves and not before
   * the work of everybody else. Work that is tried again takes no share: what fails for hours must not hold the rest up.
   */
  async takeUndispatched(tx: EntityManager, limit: number, shares: Shares = {}): Promise<OutboxRow[]> {
    const rows = await tx.query<StoredRow[]>(
      `with under_way as (
         select workspace_id, queue, count(*) as count from outbox
          where dispatched_at is not null and processed_at is null and failed_at is null and attempts < 2
          group by workspace_id, queue),
       due as (
         select id, queue, created_at, coalesce(under_way.count, 0)
                  + row_number() over (partition by workspace_id, queue order by created_at, id) as place
           from outbox left join under_way using (workspace_id, queue)
          where dispatched_at is null and processed_at is null and failed_at is null and due_at <= now())
       select ${columns} from outbox
        where dispatched_at is null and id in (
          select id from due where place <= coalesce(($2::jsonb ->> queue)::integer, place)
           order by place, created_at limit $1)
        order by created_at for update skip locked`,
      [limit, JSON.stringify(shares)],
    );
    return rows.map(fromStored);
  }

  async markDispatched(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await tx.query('update outbox set dispatched_at = now() where id = any($1)', [ids]);
  }

  /** Dispatched longer ago than `seconds`, and neither finished nor given up. */
  async overdue(tx: EntityManager, seconds: number): Promise<OutboxRow[]> {
    const rows = await tx.query<StoredRow[]>(
      `select ${columns} from outbox
        where dispatched_at < now() - make_interval(secs => $1) and processed_at is null and failed_at is null
        order by created_at limit 500`,
      [seconds],
    );
    return rows.map(fromStored);
  }

  async find(tx: EntityManager, id: string): Promise<OutboxRow | null> {
    const [row] = await tx.query<StoredRow[]>(`select ${columns} from outbox where id = $1`, [id]);
    return row ? fromStored(row) : null;
  }

  async countAttempt(tx: EntityManager, id: string): Promise<void> {
    await tx.query('update outbox set attempts = attempts + 1 where id = $1', [id]);
  }

  async countFailure(tx: EntityManager, id: string): Promise<void> {
    await tx.query('update outbox set failures = failures + 1 where id = $1', [id]);
  }

  async markProcessed(tx: EntityManager, id: string): Promise<void> {
    await tx.query('update outbox set processed_at = now() where id = $1 and processed_at is null', [id]);
    await this.wakeRelay(tx);
  }

  /** Puts work among the dead letters. `problem` is a code or class name, never data. */
  async markFailed(tx: EntityManager, id: string, problem: string): Promise<void> {
    await tx.query('update outbox set failed_at = now(), problem = $2 where id = $1', [id, problem]);
    await this.wakeRelay(tx);
  }

  /** Takes work back from the dead letters; false when it is not among them. */
  async revive(tx: EntityManager, id: string): Promise<boolean> {
    const rows = await tx.query<{ id: string }[]>(
      `with revived as (
         update outbox set failed_at = null, problem = null, dispatched_at = null, attempts = 0, failures = 0
          where id = $1 and failed_at is not null returning id)
       select id from revived`,
      [id],
    );
    if (rows.length > 0) await this.wakeRelay(tx);
    return rows.length > 0;
  }

  /** New work may be due, or work that is done may make room for more. */
  private async wakeRelay(tx: EntityManager): Promise<void> {
    await tx.query(`select pg_notify('${outboxChannel}', '')`);
  }
}

function fromStored(row: StoredRow): OutboxRow {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    queue: row.queue,
    payload: row.payload,
    requestedBy: row.requested_by,
    attempts: row.attempts,
    failures: row.failures,
    processed: row.processed_at !== null,
    failed: row.failed_at !== null,
  };
}
