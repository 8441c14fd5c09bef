import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/** People who receive plans, and who may see them. */
export class CreateParticipants1764061260000 implements MigrationInterface {
  readonly name = 'CreateParticipants1764061260000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table participants (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        member_id uuid not null,
        profile jsonb not null,
        profile_version integer not null default 1,
        created_at timestamptz not null default now(),
        primary key (workspace_id, id),
        unique (workspace_id, member_id),
        foreign key (workspace_id, member_id) references members
      )`);
    await protectTable(runner, 'participants', 'select, insert, update');

    await runner.query(`
      create table care_team (
        workspace_id uuid not null,
        participant_id uuid not null,
        member_id uuid not null,
        since timestamptz not null default now(),
        primary key (workspace_id, participant_id, member_id),
        foreign key (workspace_id, participant_id) references participants on delete cascade,
        foreign key (workspace_id, member_id) references members on delete cascade
      )`);
    await protectTable(runner, 'care_team', 'select, insert, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table care_team, participants');
  }
}
