import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/** What a person said of a habit that was seen in what they did. Habits themselves are worked out, never stored. */
export class TellHabits1764264900000 implements MigrationInterface {
  readonly name = 'TellHabits1764264900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table habit_edits (
        workspace_id uuid not null,
        participant_id uuid not null,
        habit_id text not null check (length(habit_id) <= 100),
        sealed_name bytea,
        verdict text check (verdict in ('confirmed', 'ended')),
        pinned boolean not null default false,
        edited_at timestamptz not null default now(),
        primary key (workspace_id, participant_id, habit_id),
        foreign key (workspace_id, participant_id) references participants on delete cascade
      )`);
    await protectTable(runner, 'habit_edits', 'select, insert, update, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table habit_edits');
  }
}
