import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole, protectTable } from './row-level-security.js';

const ofParticipant = 'foreign key (workspace_id, participant_id) references participants on delete cascade';
/** Owned tables whose rows nothing removed so far. Erasure and retention do, as the application role, behind the walls. */
const erasable = [
  'clearances',
  'day_checks',
  'emergency_access',
  'imports',
  'members',
  'morning_check_ins',
  'notices',
  'participants',
  'plan_changes',
  'plan_decisions',
  'plan_requests',
  'plans',
  'session_feedback',
];

/**
 * A person's rights over their data: exports, restriction of processing, holds and erasures, and for how long a workspace
 * keeps what. An erasure outlives the person: it holds ids and counts alone.
 */
export class HoldPersonalData1764331200000 implements MigrationInterface {
  readonly name = 'HoldPersonalData1764331200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of erasable) await runner.query(`grant delete on ${table} to ${applicationRole}`);
    await this.createExports(runner);
    await this.createErasures(runner);
    await this.createRetention(runner);
  }

  private async createExports(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table personal_exports (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        participant_id uuid not null,
        requested_by uuid not null,
        status text not null default 'making' check (status in ('making', 'ready', 'failed')),
        blob_id uuid,
        blob_key bytea,
        size_bytes bigint,
        sha256 text,
        created_at timestamptz not null default now(),
        ready_at timestamptz,
        expires_at timestamptz,
        primary key (workspace_id, id),
        ${ofParticipant},
        check ((status = 'ready') = (blob_id is not null and blob_key is not null and expires_at is not null))
      )`);
    await runner.query(
      'create index personal_exports_of_person on personal_exports (workspace_id, participant_id)',
    );
    await protectTable(runner, 'personal_exports', 'select, insert, update, delete');
  }

  private async createErasures(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table erasures (
        workspace_id uuid not null references workspaces,
        id uuid not null default gen_random_uuid(),
        person_id uuid not null,
        participant_id uuid not null,
        state text not null default 'asked' check (state in ('asked', 'held', 'erasing', 'proved')),
        asked_by uuid not null,
        asked_at timestamptz not null default now(),
        begun_at timestamptz,
        counted_before jsonb,
        proved_at timestamptz,
        receipt jsonb,
        primary key (workspace_id, id),
        unique (workspace_id, person_id),
        check ((state = 'proved') = (receipt is not null))
      )`);
    await protectTable(runner, 'erasures', 'select, insert, update');
    await runner.query(`
      create table legal_holds (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        participant_id uuid not null,
        -- Sealed by the participant's key.
        reason bytea not null,
        placed_by uuid not null,
        placed_at timestamptz not null default now(),
        until date not null,
        lifted_at timestamptz,
        primary key (workspace_id, id),
        ${ofParticipant}
      )`);
    await runner.query('create index legal_holds_of_person on legal_holds (workspace_id, participant_id)');
    await protectTable(runner, 'legal_holds', 'select, insert, update, delete');
    await runner.query(`
      create table restricted_processing (
        workspace_id uuid not null,
        participant_id uuid not null,
        since timestamptz not null default now(),
        primary key (workspace_id, participant_id),
        ${ofParticipant}
      )`);
    await protectTable(runner, 'restricted_processing', 'select, insert, delete');
  }

  private async createRetention(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table retention_settings (
        workspace_id uuid not null references workspaces on delete cascade,
        kind text not null,
        keep_days integer not null check (keep_days between 1 and 36500),
        set_by uuid not null,
        set_at timestamptz not null default now(),
        primary key (workspace_id, kind)
      )`);
    await protectTable(runner, 'retention_settings', 'select, insert, update');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'retention_settings',
      'restricted_processing',
      'legal_holds',
      'erasures',
      'personal_exports',
    ])
      await runner.query(`drop table ${table}`);
    for (const table of erasable) await runner.query(`revoke delete on ${table} from ${applicationRole}`);
  }
}
