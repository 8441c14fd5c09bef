import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Person } from '../owned-rows.repository.js';
import { erasePersonQueue } from './erase-person.job.js';

/** What work of a person that an erasure ended is marked with. */
export const cancelledErased = 'CANCELLED_ERASED';

/** The person's ids and those of whatever of theirs a job may be about. */
const idsOfPerson = `
  select $2::text as id union select $3::text
  union select id::text from imports where workspace_id = $1 and participant_id = $2::uuid
  union select id::text from plan_requests where workspace_id = $1 and participant_id = $2::uuid
  union select id::text from plans where workspace_id = $1 and participant_id = $2::uuid
  union select id::text from live_sessions where workspace_id = $1 and participant_id = $2::uuid
  union select id::text from personal_exports where workspace_id = $1 and participant_id = $2::uuid`;

/** Work that is under way for a person: jobs, imports, live sessions. */
@Injectable()
export class OpenWorkRepository {
  /** Outbox rows that are about the person. */
  async count(tx: EntityManager, person: Person): Promise<number> {
    const [row] = await tx.query<{ count: string }[]>(
      `with ids as materialized (${idsOfPerson})
       select count(*) as count from outbox o where o.workspace_id = $1 and o.queue <> $4 and ${isAbout}`,
      valuesOf(person),
    );
    return Number(row?.count ?? 0);
  }

  /** Ends what is open and empties the payloads of all: what is left is a number and a time. */
  async cancel(tx: EntityManager, person: Person): Promise<void> {
    await tx.query(
      `with ids as materialized (${idsOfPerson})
       update outbox o set payload = '{}', requested_by = null,
              problem = case when o.processed_at is null then '${cancelledErased}' else o.problem end,
              processed_at = coalesce(o.processed_at, now())
        where o.workspace_id = $1 and o.queue <> $4 and ${isAbout}`,
      valuesOf(person),
    );
  }

  /**
   * Ends imports and live sessions. An import that is being read holds its row for each batch: this waits for the batch
   * under way, and no other begins.
   */
  async end(tx: EntityManager, { workspaceId, participantId, memberId }: Person): Promise<void> {
    await tx.query('delete from member_sessions where workspace_id = $1 and member_id = $2', [
      workspaceId,
      memberId,
    ]);
    await tx.query(
      `update imports set status = 'cancelled', finished_at = now()
        where workspace_id = $1 and participant_id = $2 and finished_at is null`,
      [workspaceId, participantId],
    );
    await tx.query(
      'update live_sessions set is_over = true where workspace_id = $1 and participant_id = $2 and not is_over',
      [workspaceId, participantId],
    );
  }
}

const isAbout = `(o.requested_by = $3::uuid or exists (
  select 1 from jsonb_each_text(o.payload) as part where part.value in (select id from ids)))`;

function valuesOf({ workspaceId, participantId, memberId }: Person): string[] {
  return [workspaceId, participantId, memberId, erasePersonQueue];
}
