import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

const ofParticipant = 'foreign key (workspace_id, participant_id) references participants on delete cascade';

/** Requests, plans in versions, decisions about them, and what people say of their sessions. */
export class CreatePlans1764061380000 implements MigrationInterface {
  readonly name = 'CreatePlans1764061380000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createRequests(runner);
    await this.createPlans(runner);
    await this.createDecisions(runner);
  }

  private async createRequests(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plan_requests (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        participant_id uuid not null,
        requested_by uuid not null,
        text bytea not null,
        answers jsonb not null default '{}',
        starts_on date not null,
        weeks integer not null,
        status text not null default 'queued'
          check (status in ('queued', 'running', 'questions', 'stopped', 'done', 'failed')),
        step text not null default 'queued',
        progress real not null default 0,
        understood bytea,
        screening jsonb,
        stop jsonb,
        plan_id uuid,
        created_at timestamptz not null default now(),
        primary key (workspace_id, id),
        ${ofParticipant}
      )`);
    await runner.query(
      'create index plan_requests_newest on plan_requests (workspace_id, participant_id, created_at desc)',
    );
    await protectTable(runner, 'plan_requests', 'select, insert, update');
  }

  private async createPlans(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plans (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        participant_id uuid not null,
        request_id uuid not null,
        version integer not null,
        status text not null
          check (status in ('needsApproval', 'active', 'refused', 'superseded', 'paused')),
        hash text not null,
        document jsonb not null,
        problem bytea not null,
        screening jsonb not null,
        explanation jsonb not null,
        nutrition jsonb not null,
        created_at timestamptz not null default now(),
        primary key (workspace_id, id),
        unique (workspace_id, participant_id, version),
        foreign key (workspace_id, request_id) references plan_requests,
        ${ofParticipant}
      )`);
    await runner.query(
      `create index plans_waiting on plans (workspace_id, created_at) where status = 'needsApproval'`,
    );
    await protectTable(runner, 'plans', 'select, insert, update');
  }

  private async createDecisions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plan_decisions (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        plan_id uuid not null,
        plan_hash text not null,
        member_id uuid not null,
        decision text not null check (decision in ('approve', 'refuse')),
        reason text,
        at timestamptz not null default now(),
        primary key (workspace_id, id),
        foreign key (workspace_id, plan_id) references plans on delete cascade,
        foreign key (workspace_id, member_id) references members
      )`);
    await protectTable(runner, 'plan_decisions', 'select, insert');

    await runner.query(`
      create table session_feedback (
        workspace_id uuid not null,
        participant_id uuid not null,
        plan_id uuid not null,
        session_id text not null,
        on_day date not null,
        done boolean not null,
        minutes_done double precision,
        effort double precision,
        enjoyment double precision,
        pain double precision,
        recorded_at timestamptz not null default now(),
        primary key (workspace_id, plan_id, session_id),
        foreign key (workspace_id, plan_id) references plans on delete cascade,
        ${ofParticipant}
      )`);
    await protectTable(runner, 'session_feedback', 'select, insert, update');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table session_feedback, plan_decisions, plans, plan_requests');
  }
}
