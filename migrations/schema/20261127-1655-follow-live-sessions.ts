import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/**
 * Sessions that people follow live, each with the state of its state machine, and the heart rates sent for them until they
 * are imported as an activity. One person follows one session at a time.
 */
export class FollowLiveSessions1764262500000 implements MigrationInterface {
  readonly name = 'FollowLiveSessions1764262500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table live_sessions (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        participant_id uuid not null,
        plan_id uuid not null,
        session_id text not null,
        title jsonb not null,
        activity text not null,
        offset_minutes int not null,
        state jsonb not null,
        is_over boolean not null default false,
        summary jsonb,
        import_id uuid,
        started_at timestamptz not null default now(),
        minute timestamptz not null default now(),
        calls_in_minute int not null default 0,
        samples_in_minute int not null default 0,
        primary key (workspace_id, id),
        foreign key (workspace_id, participant_id) references participants on delete cascade,
        foreign key (workspace_id, plan_id) references plans on delete cascade
      )`);
    await runner.query(
      'create unique index live_sessions_one_at_a_time on live_sessions (workspace_id, participant_id) where not is_over',
    );
    await runner.query(
      'create index live_sessions_newest on live_sessions (workspace_id, participant_id, started_at desc)',
    );
    await protectTable(runner, 'live_sessions', 'select, insert, update, delete');

    await runner.query(`
      create table live_session_samples (
        workspace_id uuid not null,
        live_session_id uuid not null,
        device_id text not null,
        taken_at_ms bigint not null,
        device_kind text not null check (device_kind in ('chest-strap', 'watch', 'phone')),
        at_ms bigint not null,
        bpm real not null,
        primary key (workspace_id, live_session_id, device_id, taken_at_ms),
        foreign key (workspace_id, live_session_id) references live_sessions on delete cascade
      )`);
    await protectTable(runner, 'live_session_samples', 'select, insert, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table live_session_samples, live_sessions');
  }
}
