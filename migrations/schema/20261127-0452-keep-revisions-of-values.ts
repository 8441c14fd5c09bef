import type { MigrationInterface, QueryRunner } from 'typeorm';

const check = 'alter table observations add constraint observations_quality_check check';

/** A source may change a record and deliver it again: all copies of its values are kept, and one of them counts. */
export class KeepRevisionsOfValues1764219120000 implements MigrationInterface {
  readonly name = 'KeepRevisionsOfValues1764219120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table observations add column revised_at timestamptz');
    await runner.query('alter table observations drop constraint observations_quality_check');
    await runner.query(`${check} (quality in ('good', 'suspect', 'rejected', 'superseded'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from observations where quality = 'superseded'`);
    await runner.query('alter table observations drop constraint observations_quality_check');
    await runner.query(`${check} (quality in ('good', 'suspect', 'rejected'))`);
    await runner.query('alter table observations drop column revised_at');
  }
}
