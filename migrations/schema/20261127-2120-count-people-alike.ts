import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/** What groups of people of a workspace kept doing and liked, as it was counted last: groups only, nobody by name or id. */
export class CountPeopleAlike1764278400000 implements MigrationInterface {
  readonly name = 'CountPeopleAlike1764278400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table people_alike (
        workspace_id uuid primary key references workspaces on delete cascade,
        counted_on date not null,
        least_people integer not null check (least_people >= 10),
        groups jsonb not null
      )`);
    await protectTable(runner, 'people_alike', 'select, insert, update, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table people_alike');
  }
}
