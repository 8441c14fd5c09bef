import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/** Numbered limits of rules that a workspace changed, and what people said of a day before they exercised. */
export class OverrideLimits1764249120000 implements MigrationInterface {
  readonly name = 'OverrideLimits1764249120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rule_overrides (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        limit_id text not null,
        value double precision not null,
        reason text not null,
        signed_by uuid not null,
        signed_at timestamptz not null default now(),
        until date not null,
        withdrawn_at timestamptz,
        primary key (workspace_id, id),
        foreign key (workspace_id, signed_by) references members
      )`);
    await protectTable(runner, 'rule_overrides', 'select, insert, update');

    await runner.query(`
      create table day_checks (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        participant_id uuid not null,
        on_day date not null,
        at timestamptz not null default now(),
        verdict text not null check (verdict in ('go', 'easier', 'not-today', 'get-help')),
        screening jsonb not null,
        primary key (workspace_id, id),
        foreign key (workspace_id, participant_id) references participants on delete cascade
      )`);
    await runner.query(
      'create index day_checks_newest on day_checks (workspace_id, participant_id, at desc)',
    );
    await protectTable(runner, 'day_checks', 'select, insert');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table day_checks, rule_overrides');
  }
}
