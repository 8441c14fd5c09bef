import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/**
 * What became of each file of an import: an archive holds thousands, and one that cannot be read must be told apart
 * from the others. Their paths may name people, so they are sealed. The last row is also where a killed import goes on.
 */
export class ListImportFiles1764195000000 implements MigrationInterface {
  readonly name = 'ListImportFiles1764195000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_files (
        workspace_id uuid not null,
        import_id uuid not null,
        number integer not null,
        path bytea not null,
        source_id text,
        status text not null check (status in ('reading', 'done', 'partial', 'failed', 'ignored')),
        records_read integer not null,
        measured integer not null,
        warnings jsonb not null default '[]',
        failure jsonb,
        primary key (workspace_id, import_id, number),
        foreign key (workspace_id, import_id) references imports on delete cascade
      )`);
    await protectTable(runner, 'import_files', 'select, insert, update, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_files');
  }
}
