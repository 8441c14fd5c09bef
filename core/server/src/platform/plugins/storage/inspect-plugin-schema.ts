import type { PluginStorage } from '@regimen/plugin-api';
import type { Client } from 'pg';
import { StartRefused } from '../../start-refused.js';
import { historyTable } from './check-plugin-storage.js';

/** A table of a plugin as its migrations left it. */
export interface PluginTable {
  name: string;
  /** Rows belong to a workspace, so the wall of workspaces stands on it. */
  hasWorkspace: boolean;
  /** Column of the participant, in a table with a person's data. */
  participantColumn: string | null;
}

/** By their names the ids of somebody: a table that keeps one keeps something of a person. */
const personColumns = ['participant_id', 'member_id', 'person_id', 'profile_id'];

interface Column {
  table_name: string;
  column_name: string;
  is_uuid: boolean;
}

/**
 * Looks at what migrations made.
 * @throws StartRefused for what would lead around the walls: views and rules work with the rights of their owner, so
 * do functions that say so, and triggers when a foreign key sets them off; and for a personal table that cannot be walled off.
 */
export async function inspectPluginSchema(
  client: Client,
  pluginId: string,
  schema: string,
  personalTables: PluginStorage['personalTables'],
): Promise<PluginTable[]> {
  const refuse = (why: string): never => {
    throw new StartRefused(`Plugin ${pluginId}: ${why}`);
  };
  const { rows: detours } = await client.query<{ what: string }>(detoursIn, [schema]);
  if (detours[0]) refuse(`its schema holds ${detours[0].what}, which leads around row-level security.`);
  const { rows: columns } = await client.query<Column>(columnsIn, [schema]);
  const tables = [...new Set(columns.map(({ table_name }) => table_name))].filter(
    (name) => name !== historyTable,
  );
  const isUuid = (table: string, column: string) =>
    columns.some((one) => one.table_name === table && one.column_name === column && one.is_uuid);
  const has = (table: string, column: string) =>
    columns.some((one) => one.table_name === table && one.column_name === column);
  for (const { table, participantColumn } of personalTables) {
    if (!tables.includes(table)) refuse(`no migration makes the personal table ${table}.`);
    for (const column of ['workspace_id', participantColumn])
      if (!isUuid(table, column))
        refuse(`the personal table ${table} needs the column "${column} uuid not null".`);
  }
  return tables.map((name) => {
    const personal = personalTables.find(({ table }) => table === name);
    const ofPerson = personal ? undefined : personColumns.find((column) => has(name, column));
    if (ofPerson)
      refuse(
        `the table ${name} has a ${ofPerson}, but is not among personalTables: nothing in it would be exported or erased. Name it there, with its participant.`,
      );
    if (has(name, 'workspace_id') && !isUuid(name, 'workspace_id'))
      refuse(`workspace_id of the table ${name} must be "uuid not null".`);
    const participantColumn = personal?.participantColumn ?? null;
    return { name, hasWorkspace: has(name, 'workspace_id'), participantColumn };
  });
}

const detoursIn = `
  select 'the view or foreign table ' || relname as what from pg_class
   where relnamespace = $1::regnamespace and relkind in ('v', 'm', 'f')
  union all
  select 'a rule on ' || relname from pg_rewrite join pg_class on pg_class.oid = ev_class
   where relnamespace = $1::regnamespace and relkind in ('r', 'p')
  union all
  select 'a trigger on ' || relname from pg_trigger join pg_class on pg_class.oid = tgrelid
   where relnamespace = $1::regnamespace and not tgisinternal
  union all
  select 'the function ' || proname || ' with security definer' from pg_proc
   where pronamespace = $1::regnamespace and prosecdef`;

const columnsIn = `
  select relname as table_name, attname as column_name, atttypid = 'uuid'::regtype and attnotnull as is_uuid
    from pg_class left join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
   where relnamespace = $1::regnamespace and relkind in ('r', 'p') order by relname`;
