import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/** Which learned models a workspace lets answer, and a log of what each was used for: names and counts, no person. */
export class GovernModels1764291600000 implements MigrationInterface {
  readonly name = 'GovernModels1764291600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table model_decisions (
        workspace_id uuid not null,
        id bigint generated always as identity,
        ability text not null check (ability in ('understanding', 'suggester', 'phraser')),
        model_id text not null check (length(model_id) <= 120),
        model_version text not null check (length(model_version) <= 60),
        state text not null check (state in ('on', 'shadow', 'off')),
        reason text not null check (length(reason) between 1 and 1000),
        decided_by uuid not null,
        decided_at timestamptz not null default now(),
        primary key (workspace_id, id)
      )`);
    await runner.query(
      'create index model_decisions_newest on model_decisions (workspace_id, ability, model_id, id desc)',
    );
    await protectTable(runner, 'model_decisions', 'select, insert');
    await runner.query(`
      create table model_uses (
        workspace_id uuid not null,
        id bigint generated always as identity,
        ability text not null check (ability in ('understanding', 'suggester', 'phraser')),
        model_id text not null check (length(model_id) <= 120),
        model_version text not null check (length(model_version) <= 60),
        sha256 text check (length(sha256) = 64),
        outcome text not null check (outcome in ('used', 'refused', 'failed', 'late', 'same', 'different')),
        took_ms integer not null check (took_ms >= 0),
        used_at timestamptz not null default now(),
        primary key (workspace_id, id)
      )`);
    await runner.query(
      'create index model_uses_of_model on model_uses (workspace_id, model_id, used_at desc)',
    );
    await protectTable(runner, 'model_uses', 'select, insert, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table model_uses');
    await runner.query('drop table model_decisions');
  }
}
