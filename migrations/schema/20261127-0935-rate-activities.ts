import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/**
 * How hard a person found a session, said afterwards. It is kept apart from what the source told, and from the activity:
 * it names the recording by its key and its time, so that it outlives the import and holds again with the next one.
 */
export class RateActivities1764236100000 implements MigrationInterface {
  readonly name = 'RateActivities1764236100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table activity_ratings (
        workspace_id uuid not null,
        participant_id uuid not null,
        key_hash bytea not null,
        started_at timestamptz not null,
        ended_at timestamptz not null,
        perceived_exertion double precision not null check (perceived_exertion between 0 and 10),
        rated_at timestamptz not null default now(),
        primary key (workspace_id, participant_id, key_hash),
        foreign key (workspace_id, participant_id) references participants on delete cascade
      )`);
    await protectTable(runner, 'activity_ratings', 'select, insert, update, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table activity_ratings');
  }
}
