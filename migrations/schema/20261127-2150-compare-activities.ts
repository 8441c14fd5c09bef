import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/** Two safe activities that a person agreed to compare, week by week, in an order that is drawn from the seed. */
export class CompareActivities1764280200000 implements MigrationInterface {
  readonly name = 'CompareActivities1764280200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table comparisons (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        participant_id uuid not null,
        first text not null check (length(first) <= 60),
        second text not null check (length(second) <= 60 and second <> first),
        outcome text not null check (outcome in ('enjoyment', 'sessions-done', 'readiness')),
        weeks integer not null check (weeks in (6, 8, 10, 12)),
        seed bigint not null,
        starts_on date not null,
        agreed_at timestamptz not null default now(),
        stopped_at timestamptz,
        primary key (workspace_id, id),
        foreign key (workspace_id, participant_id) references participants on delete cascade
      )`);
    await runner.query(
      'create index comparisons_of_participant on comparisons (workspace_id, participant_id, starts_on)',
    );
    await protectTable(runner, 'comparisons', 'select, insert, update, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table comparisons');
  }
}
