import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/** The secret link under which a calendar programme fetches the plan a person follows: one a person, only its hash kept. */
export class LinkCalendars1764277800000 implements MigrationInterface {
  readonly name = 'LinkCalendars1764277800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_links (
        workspace_id uuid not null,
        participant_id uuid not null,
        token_hash bytea not null unique check (length(token_hash) = 32),
        shows_details boolean not null default false,
        language text not null check (language in ('en', 'zh')),
        created_at timestamptz not null default now(),
        last_fetched_at timestamptz,
        primary key (workspace_id, participant_id),
        foreign key (workspace_id, participant_id) references participants on delete cascade
      )`);
    await protectTable(
      runner,
      'calendar_links',
      'select, insert, update, delete',
      `token_hash = decode(nullif(current_setting('regimen.calendar_link_hash', true), ''), 'hex')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_links');
  }
}
