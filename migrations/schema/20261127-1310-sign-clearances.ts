import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

const ofParticipant = 'foreign key (workspace_id, participant_id) references participants on delete cascade';

/** What clinicians decide about people, who waits for that, and why a plan is held back. */
export class SignClearances1764249000000 implements MigrationInterface {
  readonly name = 'SignClearances1764249000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table clearances (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        participant_id uuid not null,
        member_id uuid not null,
        decision text not null check (decision in ('approve', 'approve-with-limits', 'refuse', 'ask')),
        scopes text[] not null,
        condition text,
        limits jsonb not null,
        reason bytea,
        answer bytea,
        evidence jsonb not null,
        evidence_hash text not null,
        signature text not null,
        signed_on date not null,
        signed_at timestamptz not null default now(),
        valid_until date not null,
        state text not null check (state in ('holds', 'asked', 'answered', 'expired', 'void', 'replaced')),
        ended_at timestamptz,
        ended_because jsonb,
        primary key (workspace_id, id),
        foreign key (workspace_id, member_id) references members,
        ${ofParticipant}
      )`);
    await runner.query(
      'create index clearances_newest on clearances (workspace_id, participant_id, signed_at desc)',
    );
    await protectTable(runner, 'clearances', 'select, insert, update');

    await runner.query(`
      create table awaiting_clearance (
        workspace_id uuid not null,
        participant_id uuid not null,
        because text not null check (because in ('stop', 'void', 'answered', 'required', 'expired')),
        since timestamptz not null default now(),
        primary key (workspace_id, participant_id),
        ${ofParticipant}
      )`);
    await protectTable(runner, 'awaiting_clearance', 'select, insert, update, delete');
    await runner.query('alter table plans add column held_because text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table plans drop column held_because');
    await runner.query('drop table awaiting_clearance, clearances');
  }
}
