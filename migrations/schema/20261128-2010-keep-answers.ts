import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/**
 * Requests that carried an idempotency key and were carried out, for a day: keyed hashes of the key and of what was asked,
 * and the answer, sealed by the key of the person it is about, so that it goes with them.
 */
export class KeepAnswers1764360600000 implements MigrationInterface {
  readonly name = 'KeepAnswers1764360600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kept_answers (
        workspace_id uuid not null,
        key_hash bytea not null check (length(key_hash) = 32),
        request_hash bytea not null check (length(request_hash) = 32),
        member_id uuid not null,
        answer bytea,
        expires_at timestamptz not null default now() + interval '24 hours',
        primary key (workspace_id, key_hash),
        foreign key (workspace_id, member_id) references members on delete cascade
      )`);
    await runner.query('create index kept_answers_by_member on kept_answers (workspace_id, member_id)');
    await runner.query('create index kept_answers_by_end on kept_answers (workspace_id, expires_at)');
    await protectTable(runner, 'kept_answers', 'select, insert, update, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table kept_answers');
  }
}
