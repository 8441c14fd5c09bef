import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/** Workspaces, accounts, sessions and the keys that encrypt what identifies a person. */
export class CreateAccounts1764061200000 implements MigrationInterface {
  readonly name = 'CreateAccounts1764061200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table workspaces (
        workspace_id uuid primary key default gen_random_uuid(),
        name text not null check (length(name) between 1 and 200),
        kind text not null check (kind in ('hospital', 'employer', 'practice')),
        wrapped_key bytea not null,
        created_at timestamptz not null default now()
      )`);
    await protectTable(runner, 'workspaces', 'select, insert, update');

    await runner.query(`
      create table person_keys (
        workspace_id uuid not null references workspaces,
        person_id uuid not null,
        wrapped_key bytea not null,
        created_at timestamptz not null default now(),
        primary key (workspace_id, person_id)
      )`);
    await protectTable(runner, 'person_keys', 'select, insert, delete');

    await runner.query(`
      create table members (
        workspace_id uuid not null references workspaces,
        id uuid not null default gen_random_uuid(),
        account_name text not null unique check (account_name = lower(account_name)),
        display_name bytea not null,
        password_hash text not null,
        roles text[] not null,
        language text not null default 'en' check (language in ('en', 'zh')),
        created_at timestamptz not null default now(),
        primary key (workspace_id, id)
      )`);
    await protectTable(
      runner,
      'members',
      'select, insert, update',
      `account_name = nullif(current_setting('regimen.sign_in_account', true), '')`,
    );

    await runner.query(`
      create table member_sessions (
        workspace_id uuid not null,
        member_id uuid not null,
        token_hash bytea primary key,
        csrf_token text not null,
        created_at timestamptz not null default now(),
        last_used_at timestamptz not null default now(),
        expires_at timestamptz not null,
        foreign key (workspace_id, member_id) references members on delete cascade
      )`);
    await protectTable(
      runner,
      'member_sessions',
      'select, insert, update, delete',
      `token_hash = decode(nullif(current_setting('regimen.session_token_hash', true), ''), 'hex')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table member_sessions, members, person_keys, workspaces');
  }
}
