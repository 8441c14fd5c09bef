import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Which sources people and workspaces trust most, per metric. */
@Injectable()
export class SourcePrioritiesRepository {
  /** Chosen orders that hold for a person, by metric: their own before that of the workspace. */
  async of(tx: EntityManager, participantId: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await tx.query<{ metric: string; sources: string[] }[]>(
      `select distinct on (metric) metric, sources from source_priorities
        where participant_id = $1 or participant_id is null order by metric, participant_id nulls last`,
      [participantId],
    );
    return new Map(rows.map(({ metric, sources }) => [metric, sources]));
  }

  /** Sets an order; an empty one takes the choice back. @param participantId null for the whole workspace. */
  async set(
    tx: EntityManager,
    { workspaceId, participantId }: { workspaceId: string; participantId: string | null },
    metric: string,
    sources: readonly string[],
  ): Promise<void> {
    await tx.query(
      `delete from source_priorities
        where workspace_id = $1 and participant_id is not distinct from $2::uuid and metric = $3`,
      [workspaceId, participantId, metric],
    );
    if (sources.length === 0) return;
    await tx.query(
      'insert into source_priorities (workspace_id, participant_id, metric, sources) values ($1, $2, $3, $4)',
      [workspaceId, participantId, metric, sources],
    );
  }

  /** Local days that have values of a metric. */
  async daysWith(tx: EntityManager, participantId: string, metric: string): Promise<string[]> {
    const rows = await tx.query<{ day: string }[]>(
      'select local_day::text as day from daily_summaries where participant_id = $1 and metric = $2',
      [participantId, metric],
    );
    return rows.map(({ day }) => day);
  }
}
