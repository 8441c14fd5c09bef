import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/**
 * Figures for an organisation: a month is written once, as it is told, and can be neither changed nor removed by the product. Apart from
 * it who was counted, by keyed hashes alone, as later months are compared with all earlier ones.
 */
export class ReleaseFigures1764340800000 implements MigrationInterface {
  readonly name = 'ReleaseFigures1764340800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table figure_releases (
        workspace_id uuid not null references workspaces,
        month date not null check (extract(day from month) = 1),
        reason text check (length(reason) <= 20),
        minimum integer not null check (minimum >= 10),
        people integer check (people >= minimum),
        tables jsonb not null,
        released_at timestamptz not null default now(),
        primary key (workspace_id, month)
      )`);
    await protectTable(runner, 'figure_releases', 'select, insert');
    await runner.query(`
      create table figure_members (
        workspace_id uuid not null,
        month date not null,
        members jsonb not null,
        told text[] not null,
        primary key (workspace_id, month),
        foreign key (workspace_id, month) references figure_releases
      )`);
    await protectTable(runner, 'figure_members', 'select, insert');
    await runner.query(`
      create table figure_settings (
        workspace_id uuid not null references workspaces,
        minimum integer not null check (minimum between 20 and 1000),
        set_by uuid not null,
        set_at timestamptz not null default now(),
        primary key (workspace_id)
      )`);
    await protectTable(runner, 'figure_settings', 'select, insert, update');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table figure_members, figure_releases, figure_settings');
  }
}
