import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Taking back a decade of values takes minutes: it is asked for, and a worker does it. */
export class TakeBackInBackground1764206100000 implements MigrationInterface {
  readonly name = 'TakeBackInBackground1764206100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table imports add column taking_back_since timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table imports drop column taking_back_since');
  }
}
