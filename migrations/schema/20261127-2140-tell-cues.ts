import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/** When a person does an activity on a weekday, in their own words; the rest of an if-then plan is worked out. */
export class TellCues1764279600000 implements MigrationInterface {
  readonly name = 'TellCues1764279600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table session_cues (
        workspace_id uuid not null,
        participant_id uuid not null,
        weekday smallint not null check (weekday between 1 and 7),
        activity text not null check (length(activity) <= 60),
        sealed_situation bytea,
        starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        told_at timestamptz not null default now(),
        primary key (workspace_id, participant_id, weekday, activity),
        foreign key (workspace_id, participant_id) references participants on delete cascade,
        check (sealed_situation is not null or starts_at is not null)
      )`);
    await protectTable(runner, 'session_cues', 'select, insert, update, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table session_cues');
  }
}
