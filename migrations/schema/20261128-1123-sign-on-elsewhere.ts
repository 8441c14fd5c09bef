import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/**
 * Signing in at a provider of identities: attempts on their way, sealed by a key that only their browser holds, and which
 * account a provider's subject opens. Of subjects only a hash is kept.
 */
export class SignOnElsewhere1764328980000 implements MigrationInterface {
  readonly name = 'SignOnElsewhere1764328980000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sign_on_attempts (
        workspace_id uuid not null references workspaces,
        state_hash bytea not null check (length(state_hash) = 32),
        browser_hash bytea not null check (length(browser_hash) = 32),
        provider_id text not null,
        remembered bytea not null,
        link_for uuid,
        session_hash bytea,
        expires_at timestamptz not null,
        primary key (workspace_id, state_hash),
        foreign key (workspace_id, link_for) references members on delete cascade,
        check ((link_for is null) = (session_hash is null))
      )`);
    await protectTable(runner, 'sign_on_attempts', 'select, insert, delete');
    await runner.query(`
      create table linked_identities (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        member_id uuid not null,
        provider_id text not null,
        subject_hash bytea not null check (length(subject_hash) = 32),
        created_at timestamptz not null default now(),
        last_used_at timestamptz,
        primary key (workspace_id, id),
        unique (workspace_id, provider_id, subject_hash),
        unique (workspace_id, member_id, provider_id),
        foreign key (workspace_id, member_id) references members on delete cascade
      )`);
    await protectTable(runner, 'linked_identities', 'select, insert, update, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table linked_identities, sign_on_attempts');
  }
}
