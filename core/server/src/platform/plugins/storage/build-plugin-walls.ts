import type { Client } from 'pg';
import { historyTable } from './check-plugin-storage.js';
import type { PluginTable } from './inspect-plugin-schema.js';
import type { PluginNames } from './plugin-names.js';

/**
 * Walls off every table of a plugin and lets its running role use it. Whatever a migration granted or allowed itself
 * is taken back first. Runs as the tables' owner, in the transaction of the migrations: no table is ever open.
 */
export async function buildPluginWalls(
  client: Client,
  { schema, ownerRole }: PluginNames,
  tables: readonly PluginTable[],
): Promise<void> {
  await client.query(`revoke all on all tables in schema ${schema} from public, ${schema}`);
  await client.query(`grant usage, select on all sequences in schema ${schema} to ${schema}`);
  for (const table of tables) {
    const name = `${schema}.${client.escapeIdentifier(table.name)}`;
    await dropPolicies(client, schema, table.name);
    if (!table.hasWorkspace) {
      await client.query(`grant select on ${name} to ${schema}`);
      continue;
    }
    await client.query(`alter table ${name} enable row level security`);
    await client.query(`alter table ${name} force row level security`);
    const wall = conditionOf(client, table);
    const migrating = `session_user = '${ownerRole}'`;
    await client.query(`create policy by_scope on ${name} to ${schema} using (${wall}) with check (${wall})`);
    // Later migrations change the rows of everybody; their role can sign in at no other time.
    await client.query(
      `create policy while_migrating on ${name} to ${ownerRole} using (${migrating}) with check (${migrating})`,
    );
    await client.query(`grant select, insert, update, delete on ${name} to ${schema}`);
  }
  await client.query(`revoke all on ${schema}.${historyTable} from ${schema}`);
}

function conditionOf(client: Client, { participantColumn }: PluginTable): string {
  const ofWorkspace = 'workspace_id = (select plugin_walls.workspace())';
  if (participantColumn === null) return ofWorkspace;
  const participant = '(select plugin_walls.participant())';
  const column = client.escapeIdentifier(participantColumn);
  return `${ofWorkspace} and (${participant} = 'all' or ${column}::text = ${participant})`;
}

async function dropPolicies(client: Client, schema: string, table: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'select policyname as name from pg_policies where schemaname = $1 and tablename = $2',
    [schema, table],
  );
  for (const { name } of rows)
    await client.query(
      `drop policy ${client.escapeIdentifier(name)} on ${schema}.${client.escapeIdentifier(table)}`,
    );
}
