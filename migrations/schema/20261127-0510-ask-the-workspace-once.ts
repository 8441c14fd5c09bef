import type { MigrationInterface, QueryRunner } from 'typeorm';

const perRow = `(NULLIF(current_setting('regimen.workspace_id'::text, true), ''::text))::uuid`;
const once = `(select nullif(current_setting('regimen.workspace_id', true), '')::uuid)`;

/**
 * The wall between workspaces asked the setting of the transaction for each row: a tenth of what storing a row costs. As a
 * query of its own it is asked once for each statement. New tables are walled off like this from the start.
 */
export class AskTheWorkspaceOnce1764220200000 implements MigrationInterface {
  readonly name = 'AskTheWorkspaceOnce1764220200000';

  async up(runner: QueryRunner): Promise<void> {
    const policies = (await runner.query(
      `select policyname as name, tablename as table, qual as using, with_check as check
         from pg_policies
        where schemaname = 'public' and policyname = tablename || '_by_workspace' and position('SELECT' in qual) = 0`,
    )) as { name: string; table: string; using: string; check: string }[];
    for (const { name, table, using, check } of policies)
      await runner.query(
        `alter policy "${name}" on "${table}" using (${asked(using)}) with check (${asked(check)})`,
      );
  }

  /** Both forms let the same rows through: there is nothing to take back. */
  async down(): Promise<void> {}
}

function asked(expression: string): string {
  return expression.replaceAll(perRow, once);
}
