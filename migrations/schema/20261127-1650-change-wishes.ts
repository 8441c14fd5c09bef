import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wishes a person changed after asking "what if": kept with the request, so that a plan made anew keeps them too. */
export class ChangeWishes1764262200000 implements MigrationInterface {
  readonly name = 'ChangeWishes1764262200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table plan_requests add column wish_changes jsonb not null default '[]'
         check (jsonb_typeof(wish_changes) = 'array')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table plan_requests drop column wish_changes');
  }
}
