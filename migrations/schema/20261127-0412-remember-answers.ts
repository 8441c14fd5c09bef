import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/**
 * What a member said a table holds, to be proposed for the next one with the same titles. Neither titles nor values are
 * kept: `titles_hash` is of the titles and the member, so that nobody can tell who had the same table.
 */
export class RememberAnswers1764216720000 implements MigrationInterface {
  readonly name = 'RememberAnswers1764216720000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table remembered_answers (
        workspace_id uuid not null,
        member_id uuid not null,
        titles_hash bytea not null,
        answers jsonb not null,
        given_at timestamptz not null default now(),
        primary key (workspace_id, member_id, titles_hash),
        foreign key (workspace_id, member_id) references members on delete cascade
      )`);
    await protectTable(runner, 'remembered_answers', 'select, insert, update, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table remembered_answers');
  }
}
