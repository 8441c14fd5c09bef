import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from './row-level-security.js';

/**
 * A session that several sources recorded counts once: the others name the one that counts, and are kept. The same
 * step brings what an activity holds beside its totals: moving time, sets, and how well it was recorded.
 */
export class LinkSameSessions1764111000000 implements MigrationInterface {
  readonly name = 'LinkSameSessions1764111000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table activities
        add column moving_seconds double precision,
        add column strength_sets jsonb not null default '[]',
        add column heart_rate_share real not null default 0,
        add column motion_share real not null default 0,
        add column duplicate_of uuid,
        add column kept_apart boolean not null default false,
        add foreign key (workspace_id, duplicate_of) references activities on delete set null (duplicate_of)`);
    await runner.query(
      'create index activities_duplicates on activities (workspace_id, duplicate_of) where duplicate_of is not null',
    );
    await runner.query(`grant update (duplicate_of, kept_apart) on activities to ${applicationRole}`);
    await runner.query('alter table imports add column same_sessions integer not null default 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke update (duplicate_of, kept_apart) on activities from ${applicationRole}`);
    await runner.query('alter table imports drop column same_sessions');
    await runner.query(`
      alter table activities drop column moving_seconds, drop column strength_sets, drop column heart_rate_share,
        drop column motion_share, drop column duplicate_of, drop column kept_apart`);
  }
}
