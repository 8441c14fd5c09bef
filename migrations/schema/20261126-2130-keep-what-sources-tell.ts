import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What sources tell beside totals: laps, pauses, pools, variants, later offsets and basal energy of activities; dates
 * without a time, doubt and notes of observations. Free text and file names are sealed with the person's key.
 */
export class KeepWhatSourcesTell1764192600000 implements MigrationInterface {
  readonly name = 'KeepWhatSourcesTell1764192600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table activities
        add column source_variant text,
        add column sealed_name bytea,
        add column sealed_recording_file bytea,
        add column offset_changes jsonb not null default '[]',
        add column basal_energy_kcal double precision,
        add column descent_metres double precision,
        add column pauses jsonb not null default '[]',
        add column laps jsonb not null default '[]',
        add column pool_length_metres double precision`);
    await runner.query(`
      alter table observations
        add column date_only boolean not null default false,
        add column low_confidence boolean not null default false,
        add column sealed_note bytea`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table observations drop column date_only, drop column low_confidence, drop column sealed_note`);
    await runner.query(`
      alter table activities drop column source_variant, drop column sealed_name, drop column sealed_recording_file,
        drop column offset_changes, drop column basal_energy_kcal, drop column descent_metres, drop column pauses,
        drop column laps, drop column pool_length_metres`);
  }
}
