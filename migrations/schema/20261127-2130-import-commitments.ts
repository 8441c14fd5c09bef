import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Commitments of a file that was imported: a hash of the event's own id tells which an import of it replaces. */
export class ImportCommitments1764279000000 implements MigrationInterface {
  readonly name = 'ImportCommitments1764279000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table calendar_entries add column imported_uid_hash bytea check (length(imported_uid_hash) = 32)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table calendar_entries drop column imported_uid_hash');
  }
}
