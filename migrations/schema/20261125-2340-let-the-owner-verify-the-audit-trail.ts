import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Forced row-level security binds the owner of a table too. Whoever operates the installation must be able to verify
 * the audit chain of every workspace, also as an owner who is no superuser: it may read the trail, not write it.
 */
export class LetTheOwnerVerifyTheAuditTrail1764114000000 implements MigrationInterface {
  readonly name = 'LetTheOwnerVerifyTheAuditTrail1764114000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy audit_entries_read_by_owner on audit_entries for select using (
        pg_has_role((select relowner from pg_class where oid = 'public.audit_entries'::regclass), 'member'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy audit_entries_read_by_owner on audit_entries');
  }
}
