import type { QueryRunner } from 'typeorm';

/** Role of the running product: it owns nothing, so forced row-level security binds it. */
export const applicationRole = 'regimen_app';

/**
 * The workspace of the transaction; without one, no row of a protected table is visible or writable. As a query of its
 * own it is asked once for each statement, not for each row.
 */
const ofWorkspace = `workspace_id = (select nullif(current_setting('regimen.workspace_id', true), '')::uuid)`;

/**
 * Walls a table off by workspace and lets the application role use it. `alsoVisible` opens single rows to a
 * transaction that already knows their secret (a session token, an account name) before any workspace is known.
 */
export async function protectTable(
  runner: QueryRunner,
  table: string,
  rights: string,
  alsoVisible = 'false',
): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  await runner.query(
    `create policy ${table}_by_workspace on ${table} using (${ofWorkspace} or ${alsoVisible}) with check (${ofWorkspace})`,
  );
  await runner.query(`grant ${rights} on ${table} to ${applicationRole}`);
}
