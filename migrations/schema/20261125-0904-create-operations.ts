import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole, protectTable } from './row-level-security.js';

/** Due work and the audit trail. */
export class CreateOperations1764061440000 implements MigrationInterface {
  readonly name = 'CreateOperations1764061440000';

  async up(runner: QueryRunner): Promise<void> {
    // Ids only, and the relay serves every workspace: no row-level security here.
    await runner.query(`
      create table outbox (
        id uuid primary key default gen_random_uuid(),
        workspace_id uuid not null references workspaces,
        queue text not null,
        payload jsonb not null,
        requested_by uuid,
        attempts integer not null default 0,
        created_at timestamptz not null default now(),
        dispatched_at timestamptz,
        processed_at timestamptz,
        failed_at timestamptz,
        problem text
      )`);
    await runner.query(
      'create index outbox_due on outbox (created_at) where processed_at is null and failed_at is null',
    );
    await runner.query(`grant select, insert, update on outbox to ${applicationRole}`);

    await runner.query(`
      create table audit_entries (
        workspace_id uuid not null references workspaces,
        seq bigint not null,
        at timestamptz not null,
        member_id uuid,
        action text not null,
        subject text not null,
        decision text not null check (decision in ('allowed', 'denied')),
        reason text,
        prev_hash bytea not null,
        hash bytea not null,
        primary key (workspace_id, seq)
      )`);
    await protectTable(runner, 'audit_entries', 'select, insert');
    await runner.query(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'Audit entries are never changed or removed'; end $$`);
    await runner.query(`
      create trigger audit_entries_append_only before update or delete or truncate on audit_entries
      for each statement execute function refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_entries, outbox');
    await runner.query('drop function refuse_change()');
  }
}
