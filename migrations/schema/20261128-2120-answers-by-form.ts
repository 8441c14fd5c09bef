import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from './row-level-security.js';

/**
 * Providers that answer by a form: another site posts it, so the cookie of the browser that began does not come along. The
 * form waits with its attempt, sealed by the state of which only a hash is kept, until that browser comes for it.
 */
export class AnswersByForm1764364800000 implements MigrationInterface {
  readonly name = 'AnswersByForm1764364800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sign_on_attempts
        add column answer bytea,
        add column answer_expires_at timestamptz,
        add check ((answer is null) = (answer_expires_at is null))`);
    await runner.query(`grant update (answer, answer_expires_at) on sign_on_attempts to ${applicationRole}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sign_on_attempts drop column answer, drop column answer_expires_at');
  }
}
