import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/**
 * Secrets with which programs act for an account, of which only a hash is kept; and accounts of programs, which have
 * no password.
 */
export class IssueAccessTokens1764328800000 implements MigrationInterface {
  readonly name = 'IssueAccessTokens1764328800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table members
        add column kind text not null default 'person' check (kind in ('person', 'service')),
        alter column password_hash drop not null,
        add constraint members_service_without_password check (kind = 'person' or password_hash is null)`);
    await runner.query(`
      create table access_tokens (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        member_id uuid not null,
        token_hash bytea not null unique check (length(token_hash) = 32),
        name bytea not null,
        prefix text not null check (length(prefix) <= 12),
        scopes text[] not null check (cardinality(scopes) > 0),
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        last_used_at timestamptz,
        primary key (workspace_id, id),
        foreign key (workspace_id, member_id) references members on delete cascade,
        check (expires_at <= created_at + interval '366 days')
      )`);
    await runner.query('create index access_tokens_of_member on access_tokens (workspace_id, member_id)');
    await protectTable(
      runner,
      'access_tokens',
      'select, insert, update, delete',
      `token_hash = decode(nullif(current_setting('regimen.access_token_hash', true), ''), 'hex')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table access_tokens');
    await runner.query(`update members set password_hash = '' where password_hash is null`);
    await runner.query(`
      alter table members
        drop constraint members_service_without_password,
        alter column password_hash set not null,
        drop column kind`);
  }
}
