import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from './row-level-security.js';

/** Raw files are kept as long as the operator says: work may be due later, and an upload may outlive its bytes. */
export class ForgetRawFiles1764207600000 implements MigrationInterface {
  readonly name = 'ForgetRawFiles1764207600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outbox add column due_at timestamptz not null default now()');
    await runner.query('alter table uploads add column removed_at timestamptz');
    await runner.query(`grant update (removed_at, blob_key) on uploads to ${applicationRole}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke update (removed_at, blob_key) on uploads from ${applicationRole}`);
    await runner.query('alter table uploads drop column removed_at');
    await runner.query('alter table outbox drop column due_at');
  }
}
