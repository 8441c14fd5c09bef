import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How often work failed and could say so. What began oftener than that took its worker with it, and is set aside sooner than
 * work that merely fails.
 */
export class TellDeathsFromFailures1764338460000 implements MigrationInterface {
  readonly name = 'TellDeathsFromFailures1764338460000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outbox add column failures integer not null default 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outbox drop column failures');
  }
}
