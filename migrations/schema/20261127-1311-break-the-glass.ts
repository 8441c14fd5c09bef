import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

const ofParticipant = 'foreign key (workspace_id, participant_id) references participants on delete cascade';
const ofMember = 'foreign key (workspace_id, member_id) references members on delete cascade';

/** Access to a record in an emergency, for a while, and what members are told of in the console. */
export class BreakTheGlass1764249060000 implements MigrationInterface {
  readonly name = 'BreakTheGlass1764249060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table emergency_access (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        participant_id uuid not null,
        member_id uuid not null,
        reason bytea not null,
        begun_at timestamptz not null default now(),
        until timestamptz not null,
        primary key (workspace_id, id),
        ${ofMember},
        ${ofParticipant}
      )`);
    await runner.query(
      'create index emergency_access_open on emergency_access (workspace_id, participant_id, member_id, until)',
    );
    await protectTable(runner, 'emergency_access', 'select, insert');

    await runner.query(`
      create table notices (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        member_id uuid not null,
        participant_id uuid not null,
        kind text not null,
        at timestamptz not null default now(),
        read_at timestamptz,
        primary key (workspace_id, id),
        ${ofMember},
        ${ofParticipant}
      )`);
    await runner.query(
      'create index notices_unread on notices (workspace_id, member_id, at) where read_at is null',
    );
    await protectTable(runner, 'notices', 'select, insert, update');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notices, emergency_access');
  }
}
