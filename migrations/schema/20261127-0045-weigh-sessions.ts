import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What loads of sessions are worked out from: how hard the person found one, and the thresholds a test found. */
export class WeighSessions1764204300000 implements MigrationInterface {
  readonly name = 'WeighSessions1764204300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table activities add column perceived_exertion double precision');
    await runner.query('alter table heart_rate_zones add column thresholds_bpm double precision[]');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table heart_rate_zones drop column thresholds_bpm');
    await runner.query('alter table activities drop column perceived_exertion');
  }
}
