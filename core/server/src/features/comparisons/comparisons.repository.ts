import { Injectable } from '@nestjs/common';
import type { ComparisonDesign, LocalDate } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { StoredParticipant } from '../profiles/participants.repository.js';

/** A comparison somebody agreed to. */
export interface StoredComparison extends ComparisonDesign {
  id: string;
  agreedAt: Date;
  stoppedAt: Date | null;
}

const columns = `id, first, second, outcome, weeks, seed::text, starts_on::text as "startsOn", agreed_at as "agreedAt",
  stopped_at as "stoppedAt"`;

@Injectable()
export class ComparisonsRepository {
  /** @returns its id. */
  async add(
    tx: EntityManager,
    { workspaceId, id }: Pick<StoredParticipant, 'workspaceId' | 'id'>,
    { first, second, outcome, weeks, seed, startsOn }: ComparisonDesign,
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into comparisons (workspace_id, participant_id, first, second, outcome, weeks, seed, starts_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [workspaceId, id, first, second, outcome, weeks, seed, startsOn],
    );
    return row!.id;
  }

  /** Newest first. */
  async of(tx: EntityManager, participantId: string): Promise<StoredComparison[]> {
    const rows = await tx.query<(Omit<StoredComparison, 'seed'> & { seed: string })[]>(
      `select ${columns} from comparisons where participant_id = $1 order by agreed_at desc, id limit 20`,
      [participantId],
    );
    return rows.map((row) => ({ ...row, seed: Number(row.seed) }));
  }

  /** The one that runs on a day, or is about to begin; null without one. */
  async running(
    tx: EntityManager,
    participantId: string,
    today: LocalDate,
  ): Promise<ComparisonDesign | null> {
    const [row] = await tx.query<(Omit<ComparisonDesign, 'seed'> & { seed: string })[]>(
      `select first, second, outcome, weeks, seed::text, starts_on::text as "startsOn" from comparisons
        where participant_id = $1 and stopped_at is null and starts_on + 7 * weeks > $2::date`,
      [participantId, today],
    );
    return row ? { ...row, seed: Number(row.seed) } : null;
  }

  async stop(tx: EntityManager, id: string): Promise<void> {
    await tx.query(
      'update comparisons set stopped_at = clock_timestamp() where id = $1 and stopped_at is null',
      [id],
    );
  }

  /** One start at a time for a person. */
  async lock(tx: EntityManager, participantId: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('comparisons ' || $1, 0))`, [
      participantId,
    ]);
  }
}
