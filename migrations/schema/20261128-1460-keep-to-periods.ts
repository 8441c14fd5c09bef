import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every workspace is looked through once a day for what is past its period. The database writes the first of these jobs
 * itself, so that no way of making a workspace can forget it; each run asks for the next.
 */
export class KeepToPeriods1764342000000 implements MigrationInterface {
  readonly name = 'KeepToPeriods1764342000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function look_through_tomorrow() returns trigger
      language plpgsql set search_path = public as $$
      begin
        insert into outbox (workspace_id, queue, payload, due_at)
        values (new.workspace_id, 'keep-to-periods', '{}', now() + interval '1 day');
        return null;
      end $$`);
    await runner.query(`
      create trigger look_through_tomorrow after insert on workspaces
        for each row execute function look_through_tomorrow()`);
    for (const table of ['outbox', 'workspaces'])
      await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`
      insert into outbox (workspace_id, queue, payload, due_at)
      select workspace_id, 'keep-to-periods', '{}', now() + interval '1 hour' from workspaces`);
    for (const table of ['outbox', 'workspaces'])
      await runner.query(`alter table ${table} force row level security`);
    // What is only counted by its end is found by it.
    await runner.query('create index notices_by_age on notices (workspace_id, at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index notices_by_age');
    await runner.query('drop trigger look_through_tomorrow on workspaces');
    await runner.query('drop function look_through_tomorrow()');
    await runner.query(`alter table outbox no force row level security`);
    await runner.query(`delete from outbox where queue = 'keep-to-periods'`);
    await runner.query(`alter table outbox force row level security`);
  }
}
