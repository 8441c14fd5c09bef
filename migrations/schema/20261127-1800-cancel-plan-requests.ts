import type { MigrationInterface, QueryRunner } from 'typeorm';

const without = "'queued', 'running', 'questions', 'stopped', 'done', 'failed'";

/** The making of a plan can be cancelled. */
export class CancelPlanRequests1764266400000 implements MigrationInterface {
  readonly name = 'CancelPlanRequests1764266400000';

  async up(runner: QueryRunner): Promise<void> {
    await allowStatuses(runner, `${without}, 'cancelled'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update plan_requests set status = 'failed' where status = 'cancelled'`);
    await allowStatuses(runner, without);
  }
}

async function allowStatuses(runner: QueryRunner, statuses: string): Promise<void> {
  await runner.query(`
    alter table plan_requests
      drop constraint plan_requests_status_check,
      add constraint plan_requests_status_check check (status in (${statuses}))`);
}
