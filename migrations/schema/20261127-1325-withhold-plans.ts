import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/**
 * Plans that are not shown because they do not pass the safety check any more, so that the care team finds them without
 * checking everybody's plan. A plan that passes again has no row.
 */
export class WithholdPlans1764249900000 implements MigrationInterface {
  readonly name = 'WithholdPlans1764249900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plan_withholdings (
        workspace_id uuid not null,
        plan_id uuid not null,
        rules text[] not null,
        since timestamptz not null default now(),
        primary key (workspace_id, plan_id),
        foreign key (workspace_id, plan_id) references plans on delete cascade
      )`);
    await protectTable(runner, 'plan_withholdings', 'select, insert, update, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table plan_withholdings');
  }
}
