import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole, protectTable } from './row-level-security.js';

const ofParticipant = 'foreign key (workspace_id, participant_id) references participants on delete cascade';

/**
 * Values are judged anew by what else is known of the person, and a person may take a rule back: an entry names the
 * value it is about, trust may change, raw values never do. Hourly summaries make long series cheap to draw.
 */
export class JudgeInContext1764194400000 implements MigrationInterface {
  readonly name = 'JudgeInContext1764194400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table quality_entries
        drop constraint quality_entries_pkey,
        alter column record drop not null,
        add column id bigint generated always as identity,
        add column at timestamptz,
        add column key_hash bytea,
        add column ratio_to_baseline double precision,
        add column asks_person boolean not null default false,
        add primary key (workspace_id, id)`);
    await runner.query(`
      create unique index quality_entries_of_records on quality_entries
        (workspace_id, import_id, record, rule_id, metric) where key_hash is null`);
    await runner.query(`
      create unique index quality_entries_of_values on quality_entries
        (workspace_id, participant_id, metric, at, key_hash, rule_id) where key_hash is not null`);
    await runner.query(
      'create index quality_entries_newest on quality_entries (workspace_id, participant_id, id desc)',
    );
    await runner.query(`grant delete on quality_entries to ${applicationRole}`);
    await runner.query(`grant update (value, quality) on observations to ${applicationRole}`);
    await this.createChoices(runner);
    await this.createHours(runner);
  }

  private async createChoices(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table undone_rules (
        workspace_id uuid not null,
        participant_id uuid not null,
        metric text not null,
        rule_id text not null,
        undone_at timestamptz not null default now(),
        primary key (workspace_id, participant_id, metric, rule_id),
        ${ofParticipant}
      )`);
    await protectTable(runner, 'undone_rules', 'select, insert, delete');
    await runner.query(`
      create table source_priorities (
        workspace_id uuid not null,
        participant_id uuid,
        metric text not null,
        sources text[] not null,
        foreign key (workspace_id) references workspaces on delete cascade,
        ${ofParticipant},
        unique nulls not distinct (workspace_id, participant_id, metric)
      )`);
    await protectTable(runner, 'source_priorities', 'select, insert, update, delete');
    await runner.query(`
      create table heart_rate_zones (
        workspace_id uuid not null,
        participant_id uuid not null,
        valid_from date not null,
        lower_bounds_bpm double precision[] not null,
        basis text not null,
        primary key (workspace_id, participant_id, valid_from),
        ${ofParticipant}
      )`);
    await protectTable(runner, 'heart_rate_zones', 'select, insert, update, delete');
  }

  private async createHours(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hourly_summaries (
        workspace_id uuid not null,
        participant_id uuid not null,
        metric text not null,
        local_day date not null,
        hour timestamptz not null,
        total double precision not null,
        lowest double precision not null,
        highest double precision not null,
        count integer not null,
        primary key (workspace_id, participant_id, metric, local_day, hour),
        ${ofParticipant}
      )`);
    await protectTable(runner, 'hourly_summaries', 'select, insert, update, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hourly_summaries, heart_rate_zones, source_priorities, undone_rules');
    await runner.query(`revoke update (value, quality) on observations from ${applicationRole}`);
    await runner.query(`revoke delete on quality_entries from ${applicationRole}`);
    await runner.query('delete from quality_entries where record is null');
    await runner.query(`
      alter table quality_entries drop column id, drop column at, drop column key_hash, drop column ratio_to_baseline,
        drop column asks_person, alter column record set not null,
        add primary key (workspace_id, import_id, record, rule_id, metric)`);
  }
}
