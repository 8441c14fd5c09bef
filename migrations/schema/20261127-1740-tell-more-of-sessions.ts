import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/** What else people say of a session: too hard or too easy, where it hurt, what kept them; and how they are in the morning. */
export class TellMoreOfSessions1764265200000 implements MigrationInterface {
  readonly name = 'TellMoreOfSessions1764265200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session_feedback
        add column pain_at text,
        add column verdict text check (verdict in ('too-hard', 'right', 'too-easy')),
        add column obstacle text check (obstacle in ('no-time', 'no-equipment'))`);
    await runner.query(`
      create table morning_check_ins (
        workspace_id uuid not null,
        participant_id uuid not null,
        on_day date not null,
        sleep_hours double precision check (sleep_hours between 0 and 24),
        soreness smallint check (soreness between 1 and 5),
        low_mood smallint check (low_mood between 1 and 5),
        stress smallint check (stress between 1 and 5),
        at timestamptz not null default now(),
        primary key (workspace_id, participant_id, on_day),
        foreign key (workspace_id, participant_id) references participants on delete cascade
      )`);
    await protectTable(runner, 'morning_check_ins', 'select, insert, update');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table morning_check_ins');
    await runner.query(
      'alter table session_feedback drop column pain_at, drop column verdict, drop column obstacle',
    );
  }
}
