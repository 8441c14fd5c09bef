import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** An order of sources that holds for a metric, and whose choice it is. */
export interface ChosenOrder {
  metric: string;
  sources: string[];
  chosenBy: 'person' | 'workspace';
}

/** Which sources people and workspaces trust most, per metric. */
@Injectable()
export class SourcePrioritiesRepository {
  /** Orders that hold for a person: their own before that of the workspace. */
  holding(tx: EntityManager, participantId: string): Promise<ChosenOrder[]> {
    return tx.query(
      `select distinct on (metric) metric, sources,
              case when participant_id is null then 'workspace' else 'person' end as "chosenBy"
         from source_priorities
        where participant_id = $1 or participant_id is null order by metric, participant_id nulls last`,
      [participantId],
    );
  }

  /** The same by metric, as sums rank by them. */
  async of(tx: EntityManager, participantId: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const orders = await this.holding(tx, participantId);
    return new Map(orders.map(({ metric, sources }) => [metric, sources]));
  }

  /** Orders of the workspace of the transaction. */
  ofWorkspace(tx: EntityManager): Promise<ChosenOrder[]> {
    return tx.query(
      `select metric, sources, 'workspace' as "chosenBy" from source_priorities
        where participant_id is null order by metric`,
    );
  }

  /** People of the workspace of the transaction who chose no order of their own for a metric. */
  async peopleWithoutOwn(tx: EntityManager, metric: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from participants p
        where not exists (select 1 from source_priorities s where s.workspace_id = p.workspace_id
                             and s.participant_id = p.id and s.metric = $1)
        order by id`,
      [metric],
    );
    return rows.map(({ id }) => id);
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
