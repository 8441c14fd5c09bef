import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole, protectTable } from './row-level-security.js';

/**
 * People's keys get a second part outside the database, and keys of workspaces and people get versions: former ones are
 * kept as long as something was wrapped or sealed with them.
 */
export class KeepKeysApart1764332400000 implements MigrationInterface {
  readonly name = 'KeepKeysApart1764332400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table workspaces add column key_version integer not null default 1');
    await runner.query(`
      alter table person_keys
        add column version integer not null default 1,
        add column in_vault boolean not null default false,
        add column fingerprint_key bytea`);
    await runner.query(`grant update on person_keys to ${applicationRole}`);
    await runner.query(`
      create table former_workspace_keys (
        workspace_id uuid not null references workspaces,
        version integer not null,
        wrapped_key bytea not null,
        replaced_at timestamptz not null default now(),
        primary key (workspace_id, version)
      )`);
    await protectTable(runner, 'former_workspace_keys', 'select, insert, update, delete');
    await runner.query(`
      create table former_person_keys (
        workspace_id uuid not null,
        person_id uuid not null,
        version integer not null,
        wrapped_key bytea not null,
        replaced_at timestamptz not null default now(),
        primary key (workspace_id, person_id, version),
        foreign key (workspace_id, person_id) references person_keys on delete cascade
      )`);
    await protectTable(runner, 'former_person_keys', 'select, insert, update, delete');
    await this.moveOver(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table former_person_keys, former_workspace_keys');
    await runner.query(
      'alter table person_keys drop column version, drop column in_vault, drop column fingerprint_key',
    );
    await runner.query('alter table workspaces drop column key_version');
  }

  /** The keys that are there are moved by the worker, which can reach the vault; the owner is bound by the wall too. */
  private async moveOver(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person_keys no force row level security');
    await runner.query(`
      insert into outbox (workspace_id, queue, payload)
      select distinct workspace_id, 'move-keys', '{}'::jsonb from person_keys`);
    await runner.query('alter table person_keys force row level security');
  }
}
