import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/** Changes of plans, each with its reasons and what it changes; those that wait; and which kinds a workspace lets through. */
export class ProposePlanChanges1764261900000 implements MigrationInterface {
  readonly name = 'ProposePlanChanges1764261900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plans drop constraint plans_status_check, add constraint plans_status_check
        check (status in ('proposed', 'declined', 'needsApproval', 'active', 'refused', 'superseded', 'paused'))`);
    await runner.query(`
      create table plan_changes (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        participant_id uuid not null,
        base_plan_id uuid not null,
        plan_id uuid,
        request_id uuid,
        kind text not null,
        origin text not null,
        caused_by uuid,
        reasons jsonb not null,
        diff jsonb,
        proposed_at timestamptz not null default now(),
        decision text check (decision in ('applied', 'declined')),
        decided_at timestamptz,
        decided_by uuid,
        decided_how text check (decided_how in ('by-hand', 'setting', 'safety', 'person', 'care-team')),
        decision_reason text,
        primary key (workspace_id, id),
        foreign key (workspace_id, base_plan_id) references plans on delete cascade,
        foreign key (workspace_id, plan_id) references plans on delete cascade,
        foreign key (workspace_id, request_id) references plan_requests on delete cascade,
        foreign key (workspace_id, participant_id) references participants on delete cascade
      )`);
    await runner.query(
      'create index plan_changes_newest on plan_changes (workspace_id, participant_id, proposed_at desc)',
    );
    await runner.query(
      'create unique index plan_changes_of_request on plan_changes (workspace_id, request_id) where request_id is not null',
    );
    await protectTable(runner, 'plan_changes', 'select, insert, update');

    await runner.query(`
      create table plan_change_settings (
        workspace_id uuid not null,
        kind text not null,
        mode text not null check (mode in ('ask', 'apply')),
        set_by uuid not null,
        set_at timestamptz not null default now(),
        primary key (workspace_id, kind),
        foreign key (workspace_id, set_by) references members
      )`);
    await protectTable(runner, 'plan_change_settings', 'select, insert, update');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table plan_change_settings, plan_changes');
    await runner.query(`update plans set status = 'superseded' where status in ('proposed', 'declined')`);
    await runner.query(`
      alter table plans drop constraint plans_status_check, add constraint plans_status_check
        check (status in ('needsApproval', 'active', 'refused', 'superseded', 'paused'))`);
  }
}
