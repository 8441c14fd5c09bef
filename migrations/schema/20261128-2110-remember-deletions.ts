import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/**
 * What a source says it deleted. It is remembered with the delivery that said so, so that what comes late does not bring a
 * record back, and goes with that delivery where it is taken back. An import may be bound to the source its bytes came from.
 */
export class RememberDeletions1764364200000 implements MigrationInterface {
  readonly name = 'RememberDeletions1764364200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table deleted_records (
        workspace_id uuid not null,
        participant_id uuid not null,
        source_id text not null,
        native_id text not null,
        import_id uuid not null,
        primary key (workspace_id, participant_id, source_id, native_id, import_id),
        foreign key (workspace_id, participant_id) references participants on delete cascade,
        foreign key (workspace_id, import_id) references imports on delete cascade
      )`);
    await runner.query('create index deleted_records_by_import on deleted_records (workspace_id, import_id)');
    await protectTable(runner, 'deleted_records', 'select, insert, update, delete');
    await runner.query('alter table imports add column known_source text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table imports drop column known_source');
    await runner.query('drop table deleted_records');
  }
}
