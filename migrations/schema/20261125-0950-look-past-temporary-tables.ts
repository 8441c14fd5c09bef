import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * PostgreSQL searches temporary tables first unless told otherwise. A function that runs with the owner's rights must
 * not take a caller's temporary table for the real one.
 */
export class LookPastTemporaryTables1764064200000 implements MigrationInterface {
  readonly name = 'LookPastTemporaryTables1764064200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter function ensure_observation_partition(date) set search_path = public, pg_temp');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter function ensure_observation_partition(date) set search_path = public');
  }
}
