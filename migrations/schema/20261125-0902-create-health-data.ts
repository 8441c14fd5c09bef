import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole, protectTable } from './row-level-security.js';

const ofParticipant = 'foreign key (workspace_id, participant_id) references participants on delete cascade';

/** Imports, what they brought, what cleaning did to it, and its daily summaries. */
export class CreateHealthData1764061320000 implements MigrationInterface {
  readonly name = 'CreateHealthData1764061320000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createImports(runner);
    await this.createObservations(runner);
    await this.createSummaries(runner);
    await this.createActivities(runner);
  }

  private async createImports(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table uploads (
        workspace_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        file_name bytea not null,
        blob_key bytea not null,
        sha256 text not null,
        size_bytes bigint not null,
        created_at timestamptz not null default now(),
        primary key (workspace_id, id),
        foreign key (workspace_id, member_id) references members on delete cascade
      )`);
    await protectTable(runner, 'uploads', 'select, insert, delete');

    await runner.query(`
      create table imports (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        participant_id uuid not null,
        upload_id uuid not null,
        source_id text,
        status text not null default 'queued' check (status in ('queued', 'running', 'done', 'partial', 'failed')),
        progress real not null default 0,
        records_read integer not null default 0,
        observations_stored integer not null default 0,
        activities_stored integer not null default 0,
        duplicates integer not null default 0,
        warnings jsonb not null default '[]',
        failure jsonb,
        created_at timestamptz not null default now(),
        finished_at timestamptz,
        primary key (workspace_id, id),
        foreign key (workspace_id, upload_id) references uploads,
        ${ofParticipant}
      )`);
    await runner.query(
      'create index imports_newest on imports (workspace_id, participant_id, created_at desc)',
    );
    await protectTable(runner, 'imports', 'select, insert, update');
  }

  /**
   * Monthly partitions keep the index of the newest month small, which is where imports write and pages read. They
   * are made on demand by a function of the owner, within bounds, so that a wrong clock cannot make ten thousand.
   */
  private async createObservations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table observations (
        workspace_id uuid not null,
        participant_id uuid not null,
        metric text not null,
        at timestamptz not null,
        key_hash bytea not null,
        import_id uuid not null,
        value double precision not null,
        raw_value double precision not null,
        quality text not null check (quality in ('good', 'suspect', 'rejected')),
        until timestamptz,
        offset_minutes smallint,
        local_day date not null,
        device text,
        primary key (workspace_id, participant_id, metric, at, key_hash),
        ${ofParticipant}
      ) partition by range (at)`);
    await protectTable(runner, 'observations', 'select, insert');
    await runner.query(`
      create function ensure_observation_partition(month date) returns void
      language plpgsql security definer set search_path = public as $$
      declare
        first date := date_trunc('month', month);
        partition text := 'observations_' || to_char(first, 'YYYYMM');
      begin
        if first < date '1990-01-01' or first >= date '2100-01-01' then
          raise exception 'No partition outside 1990 to 2099';
        end if;
        if to_regclass(partition) is not null then return; end if;
        perform pg_advisory_xact_lock(hashtext('ensure_observation_partition'));
        if to_regclass(partition) is not null then return; end if;
        execute format('create table %I partition of observations for values from (%L) to (%L)',
          partition, first, (first + interval '1 month')::date);
        execute format('alter table %I enable row level security', partition);
        execute format('alter table %I force row level security', partition);
      end $$`);
    await runner.query('revoke all on function ensure_observation_partition(date) from public');
    await runner.query(`grant execute on function ensure_observation_partition(date) to ${applicationRole}`);
  }

  private async createSummaries(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table daily_summaries (
        workspace_id uuid not null,
        participant_id uuid not null,
        metric text not null,
        local_day date not null,
        value double precision not null,
        lowest double precision not null,
        highest double precision not null,
        count integer not null,
        primary key (workspace_id, participant_id, metric, local_day),
        ${ofParticipant}
      )`);
    await protectTable(runner, 'daily_summaries', 'select, insert, update, delete');

    await runner.query(`
      create table quality_entries (
        workspace_id uuid not null,
        participant_id uuid not null,
        import_id uuid not null,
        record integer not null,
        metric text not null,
        rule_id text not null,
        action text not null,
        raw_value double precision,
        cleaned_value double precision,
        reason text not null,
        primary key (workspace_id, import_id, record, rule_id, metric),
        ${ofParticipant}
      )`);
    await protectTable(runner, 'quality_entries', 'select, insert');
  }

  private async createActivities(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table activities (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        participant_id uuid not null,
        import_id uuid not null,
        key_hash bytea not null,
        activity text not null,
        source_activity text not null,
        started_at timestamptz not null,
        ended_at timestamptz not null,
        offset_minutes smallint,
        local_day date not null,
        elapsed_seconds double precision not null,
        timer_seconds double precision,
        distance_metres double precision,
        energy_kcal double precision,
        ascent_metres double precision,
        mean_heart_rate_bpm double precision,
        max_heart_rate_bpm double precision,
        mean_power_watts double precision,
        device text,
        primary key (workspace_id, id),
        unique (workspace_id, participant_id, key_hash),
        ${ofParticipant}
      )`);
    await runner.query(
      'create index activities_newest on activities (workspace_id, participant_id, started_at desc)',
    );
    await protectTable(runner, 'activities', 'select, insert');

    await runner.query(`
      create table activity_streams (
        workspace_id uuid not null,
        activity_id uuid not null,
        kind text not null,
        points integer not null,
        seconds_and_values bytea not null,
        primary key (workspace_id, activity_id, kind),
        foreign key (workspace_id, activity_id) references activities on delete cascade
      )`);
    await protectTable(runner, 'activity_streams', 'select, insert');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table activity_streams, activities, quality_entries, daily_summaries, observations, imports, uploads',
    );
    await runner.query('drop function ensure_observation_partition(date)');
  }
}
