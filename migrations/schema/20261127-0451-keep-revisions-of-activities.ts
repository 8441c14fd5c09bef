import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A source may change an activity and deliver it again: the one it changed last counts, in whatever order they come. */
export class KeepRevisionsOfActivities1764219060000 implements MigrationInterface {
  readonly name = 'KeepRevisionsOfActivities1764219060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table activities add column revised_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table activities drop column revised_at');
  }
}
