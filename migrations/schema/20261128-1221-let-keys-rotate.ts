import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from './row-level-security.js';

/** Sealed columns of tables that are otherwise only added to: a rotation seals them anew. */
const sealedColumns = [
  ['uploads', 'file_name'],
  ['observations', 'sealed_note'],
  ['activities', 'sealed_name'],
  ['activities', 'sealed_recording_file'],
  ['emergency_access', 'reason'],
] as const;

/** Lets a rotation seal values anew, and the owner of the tables see which workspaces there are. */
export class LetKeysRotate1764332460000 implements MigrationInterface {
  readonly name = 'LetKeysRotate1764332460000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of sealedColumns)
      await runner.query(`grant update (${column}) on ${table} to ${applicationRole}`);
    await runner.query(`
      create policy workspaces_read_by_owner on workspaces for select using (
        pg_has_role((select relowner from pg_class where oid = 'public.workspaces'::regclass), 'member'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy workspaces_read_by_owner on workspaces');
    for (const [table, column] of sealedColumns)
      await runner.query(`revoke update (${column}) on ${table} from ${applicationRole}`);
  }
}
