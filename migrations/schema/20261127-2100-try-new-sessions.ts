import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/**
 * What a person agreed to beyond having plans made, what they do not want to be tried, and each choice that was drawn for a
 * plan, with the chances it was drawn by, so that other ways to choose can be judged later.
 */
export class TryNewSessions1764277200000 implements MigrationInterface {
  readonly name = 'TryNewSessions1764277200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consents (
        workspace_id uuid not null,
        participant_id uuid not null,
        kind text not null check (kind in ('try-new-sessions', 'people-like-you')),
        given_at timestamptz not null default now(),
        withdrawn_at timestamptz,
        primary key (workspace_id, participant_id, kind, given_at),
        foreign key (workspace_id, participant_id) references participants on delete cascade,
        check (withdrawn_at >= given_at)
      )`);
    await runner.query(
      `create unique index one_consent_stands on consents (workspace_id, participant_id, kind) where withdrawn_at is null`,
    );
    await runner.query(`
      create table refused_trials (
        workspace_id uuid not null,
        participant_id uuid not null,
        activity text not null check (length(activity) <= 60),
        refused_at timestamptz not null default now(),
        primary key (workspace_id, participant_id, activity),
        foreign key (workspace_id, participant_id) references participants on delete cascade
      )`);
    await runner.query(`
      create table drawn_choices (
        workspace_id uuid not null,
        participant_id uuid not null,
        plan_id uuid not null,
        plan_version integer not null,
        policy text not null check (length(policy) <= 60),
        policy_version integer not null,
        seed bigint not null,
        arms jsonb not null,
        chosen text not null,
        is_trial boolean not null,
        drawn_at timestamptz not null default now(),
        primary key (workspace_id, plan_id),
        foreign key (workspace_id, participant_id) references participants on delete cascade,
        foreign key (workspace_id, plan_id) references plans on delete cascade
      )`);
    await protectTable(runner, 'consents', 'select, insert, update, delete');
    await protectTable(runner, 'refused_trials', 'select, insert, delete');
    await protectTable(runner, 'drawn_choices', 'select, insert, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['drawn_choices', 'refused_trials', 'consents'])
      await runner.query(`drop table ${table}`);
  }
}
