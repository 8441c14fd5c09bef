import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what one member did, and what was done about one person, without reading the whole trail. */
export class SearchTheAuditTrail1764332580000 implements MigrationInterface {
  readonly name = 'SearchTheAuditTrail1764332580000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index audit_entries_by_member on audit_entries (workspace_id, member_id, seq)',
    );
    await runner.query('create index audit_entries_by_subject on audit_entries (workspace_id, subject, seq)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index audit_entries_by_member');
    await runner.query('drop index audit_entries_by_subject');
  }
}
