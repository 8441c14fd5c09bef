import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole, protectTable } from './row-level-security.js';

const ofParticipant = 'foreign key (workspace_id, participant_id) references participants on delete cascade';
const ofMember = 'foreign key (workspace_id, member_id) references members on delete cascade';
const isNow = (row: string) => `${row}.since <= now() and (${row}.until is null or ${row}.until > now())`;

/**
 * Care teams with an end and a part in them, programmes whose staff accompany its participants, records lent for a
 * while, and emergencies that end early. `current_care_team` is the one place that says who cares for whom now; it asks
 * with the rights of whoever asks it, so the walls between workspaces hold in it too.
 */
export class BoundCare1764330120000 implements MigrationInterface {
  readonly name = 'BoundCare1764330120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table care_team
        add column part text not null default 'treating' check (part in ('lead', 'treating', 'coaching', 'covering')),
        add column until timestamptz,
        add column added_by uuid`);
    await runner.query(`grant update (part, until) on care_team to ${applicationRole}`);
    await this.addProgrammes(runner);
    await this.addDelegations(runner);
    await runner.query(`
      create view current_care_team with (security_invoker = true) as
        select c.workspace_id, c.participant_id, c.member_id from care_team c where ${isNow('c')}
        union
        select p.workspace_id, p.participant_id, s.member_id
          from programme_participants p
          join programme_staff s on s.workspace_id = p.workspace_id and s.programme_id = p.programme_id
          join programmes g on g.workspace_id = p.workspace_id and g.id = p.programme_id
         where g.ended_at is null and ${isNow('p')} and ${isNow('s')}`);
    await runner.query(`grant select on current_care_team to ${applicationRole}`);
    await runner.query(
      'alter table emergency_access add column ended_at timestamptz, add column ended_by uuid',
    );
    await runner.query(`grant update (ended_at, ended_by) on emergency_access to ${applicationRole}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table emergency_access drop column ended_at, drop column ended_by');
    await runner.query('drop view current_care_team');
    await runner.query('drop table delegations, programme_staff, programme_participants, programmes');
    await runner.query(`revoke update on care_team from ${applicationRole}`);
    await runner.query('alter table care_team drop column part, drop column until, drop column added_by');
  }

  private async addProgrammes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programmes (
        workspace_id uuid not null references workspaces,
        id uuid not null default gen_random_uuid(),
        name text not null check (length(name) between 1 and 200),
        created_at timestamptz not null default now(),
        ended_at timestamptz,
        primary key (workspace_id, id)
      )`);
    await protectTable(runner, 'programmes', 'select, insert, update');
    const ofProgramme = 'foreign key (workspace_id, programme_id) references programmes on delete cascade';
    const span = `since timestamptz not null default now(), until timestamptz, check (until is null or until > since)`;
    await runner.query(`
      create table programme_participants (
        workspace_id uuid not null, programme_id uuid not null, participant_id uuid not null, ${span},
        primary key (workspace_id, programme_id, participant_id), ${ofProgramme}, ${ofParticipant}
      )`);
    await runner.query(
      'create index programme_participants_of_person on programme_participants (workspace_id, participant_id)',
    );
    await protectTable(runner, 'programme_participants', 'select, insert, update, delete');
    await runner.query(`
      create table programme_staff (
        workspace_id uuid not null, programme_id uuid not null, member_id uuid not null, ${span},
        primary key (workspace_id, programme_id, member_id), ${ofProgramme}, ${ofMember}
      )`);
    await runner.query('create index programme_staff_of_member on programme_staff (workspace_id, member_id)');
    await protectTable(runner, 'programme_staff', 'select, insert, update, delete');
  }

  private async addDelegations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table delegations (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        participant_id uuid not null,
        member_id uuid not null,
        may_change boolean not null,
        granted_by uuid not null,
        since timestamptz not null default now(),
        until timestamptz not null,
        revoked_at timestamptz,
        revoked_by uuid,
        primary key (workspace_id, id),
        check (until > since),
        ${ofParticipant},
        ${ofMember}
      )`);
    await runner.query(
      'create index delegations_open on delegations (workspace_id, participant_id, member_id) where revoked_at is null',
    );
    await protectTable(runner, 'delegations', 'select, insert');
    await runner.query(`grant update (revoked_at, revoked_by) on delegations to ${applicationRole}`);
  }
}
