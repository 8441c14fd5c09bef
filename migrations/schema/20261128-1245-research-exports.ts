import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/**
 * Files of people for research: the file and its purpose, sealed by the key of whoever asked, and apart from them who was released in
 * which group, by keyed hashes alone, as later files are compared with all earlier ones even when an account is gone.
 */
export class ResearchExports1764333900000 implements MigrationInterface {
  readonly name = 'ResearchExports1764333900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table research_exports (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        member_id uuid not null,
        kind text not null check (kind in ('research', 'model-training')),
        leaves_country boolean not null,
        purpose bytea not null,
        state text not null default 'queued' check (state in ('queued', 'done', 'refused')),
        reason text check (length(reason) <= 20),
        people integer,
        suppressed integer,
        groups integer,
        highest_risk double precision,
        file bytea,
        asked_at timestamptz not null default now(),
        primary key (workspace_id, id),
        foreign key (workspace_id, member_id) references members on delete cascade,
        check ((state = 'done') = (file is not null))
      )`);
    await protectTable(runner, 'research_exports', 'select, insert, update, delete');
    await runner.query(`
      create table research_releases (
        workspace_id uuid not null references workspaces,
        export_id uuid not null,
        members jsonb not null,
        primary key (workspace_id, export_id)
      )`);
    await protectTable(runner, 'research_releases', 'select, insert');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table research_releases');
    await runner.query('drop table research_exports');
  }
}
