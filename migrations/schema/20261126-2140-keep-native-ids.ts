import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The source's own identity of a record, so that a person or a provider can point at it. */
export class KeepNativeIds1764193200000 implements MigrationInterface {
  readonly name = 'KeepNativeIds1764193200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table activities add column native_id text');
    await runner.query('alter table observations add column native_id text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table observations drop column native_id');
    await runner.query('alter table activities drop column native_id');
  }
}
