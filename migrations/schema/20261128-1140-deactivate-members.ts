import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An account that may not sign in any more, and stays what it was in every record. */
export class DeactivateMembers1764330000000 implements MigrationInterface {
  readonly name = 'DeactivateMembers1764330000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table members add column deactivated_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table members drop column deactivated_at');
  }
}
