import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/** What takes time and places from a person by date. Sealed: an illness is health data, and a week tells who somebody is. */
export class KeepCalendars1764263700000 implements MigrationInterface {
  readonly name = 'KeepCalendars1764263700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_entries (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        participant_id uuid not null,
        kind text not null check (kind in ('window', 'commitment', 'period', 'class')),
        entry bytea not null,
        created_at timestamptz not null default now(),
        primary key (workspace_id, id),
        foreign key (workspace_id, participant_id) references participants on delete cascade
      )`);
    await runner.query(
      'create index calendar_entries_of_person on calendar_entries (workspace_id, participant_id, created_at, id)',
    );
    await protectTable(runner, 'calendar_entries', 'select, insert, update, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_entries');
  }
}
