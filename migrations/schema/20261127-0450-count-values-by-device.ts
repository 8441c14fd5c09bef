import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/**
 * What gave the values of a metric is told from what each import stored of each device, not from the values: a person has
 * millions. Which of them do not count is asked of the values themselves, as rules and choices change it: they are few,
 * and have an index of their own.
 */
export class CountValuesByDevice1764219000000 implements MigrationInterface {
  readonly name = 'CountValuesByDevice1764219000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_devices (
        workspace_id uuid not null,
        import_id uuid not null,
        metric text not null,
        device text,
        stored integer not null,
        first_day date not null,
        last_day date not null,
        constraint import_devices_once unique nulls not distinct (workspace_id, import_id, metric, device),
        foreign key (workspace_id, import_id) references imports on delete cascade
      )`);
    await runner.query(`
      insert into import_devices (workspace_id, import_id, metric, device, stored, first_day, last_day)
      select o.workspace_id, o.import_id, o.metric, o.device, count(*), min(o.local_day), max(o.local_day)
        from observations o join imports i on i.workspace_id = o.workspace_id and i.id = o.import_id
       group by o.workspace_id, o.import_id, o.metric, o.device`);
    await protectTable(runner, 'import_devices', 'select, insert, update, delete');
    await runner.query(
      `create index observations_not_counting on observations (workspace_id, participant_id, metric)
        where quality <> 'good'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index observations_not_counting');
    await runner.query('drop table import_devices');
  }
}
