import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole, protectTable } from './row-level-security.js';

const ofImport = 'foreign key (workspace_id, import_id) references imports on delete cascade';

/**
 * An import can be cancelled, taken back and read again. A record that several imports delivered belongs to the first;
 * that the others held it too is remembered, so that taking one import back leaves what another brought.
 */
export class TakeImportsBack1764196200000 implements MigrationInterface {
  readonly name = 'TakeImportsBack1764196200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table imports
        drop constraint imports_status_check,
        add constraint imports_status_check
          check (status in ('queued', 'running', 'done', 'partial', 'failed', 'cancelled')),
        add column settings jsonb not null default '{}',
        add column parser_version text,
        add column rolled_back_at timestamptz,
        add column replaces uuid`);
    await runner.query(`
      create table repeated_observations (
        workspace_id uuid not null,
        participant_id uuid not null,
        import_id uuid not null,
        metric text not null,
        at timestamptz not null,
        key_hash bytea not null,
        primary key (workspace_id, participant_id, metric, at, key_hash, import_id),
        ${ofImport}
      )`);
    await runner.query('create index repeats_of_import on repeated_observations (workspace_id, import_id)');
    await protectTable(runner, 'repeated_observations', 'select, insert, delete');
    await runner.query(`
      create table delivered_activities (
        workspace_id uuid not null,
        import_id uuid not null,
        activity_id uuid not null,
        record integer not null,
        primary key (workspace_id, activity_id, import_id),
        foreign key (workspace_id, activity_id) references activities on delete cascade,
        ${ofImport}
      )`);
    await runner.query('create index deliveries_of_import on delivered_activities (workspace_id, import_id)');
    await protectTable(runner, 'delivered_activities', 'select, insert, delete');
    await runner.query('create index observations_of_import on observations (workspace_id, import_id)');
    await runner.query('create index activities_of_import on activities (workspace_id, import_id)');
    await runner.query(`grant delete on observations, activities, activity_streams to ${applicationRole}`);
    await runner.query(`grant update (import_id) on observations to ${applicationRole}`);
    await runner.query(`grant update (import_id) on activities to ${applicationRole}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke update (import_id) on activities from ${applicationRole}`);
    await runner.query(`revoke update (import_id) on observations from ${applicationRole}`);
    await runner.query(`revoke delete on observations, activities, activity_streams from ${applicationRole}`);
    await runner.query('drop index activities_of_import, observations_of_import');
    await runner.query('drop table delivered_activities, repeated_observations');
    await runner.query(`
      alter table imports drop column settings, drop column parser_version, drop column rolled_back_at,
        drop column replaces`);
  }
}
