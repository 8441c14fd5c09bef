import type { PluginDefinition } from '../../define-plugin.js';
import { finding } from '../finding.js';

const migrationName = /^\d{8}-\d{4}-[a-z0-9]+(-[a-z0-9]+)*$/;
const createdTables = /create\s+table\s+(?:if\s+not\s+exists\s+)?([\w".]+)\s*(?=\()/giu;

/** Migrations in order inside the plugin's own schema, and every table that holds a person's data known to erasure. */
export function checkStorage({ id, storage }: Pick<PluginDefinition, 'id' | 'storage'>): string[] {
  if (!storage) return [];
  const findings: string[] = [];
  const find = (what: string, remedy: string) =>
    findings.push(finding(`Plugin ${id}, storage`, what, remedy));
  const names = storage.migrations.map(({ name }) => name);
  for (const name of names.filter((candidate) => !migrationName.test(candidate)))
    find(`migration "${name}" has no date in its name`, 'Name it <yyyymmdd>-<hhmm>-<what-it-does>');
  if (names.some((name, index) => index > 0 && name <= names[index - 1]!))
    find('migrations are not listed in the order of their names', 'Sort them; they run once, by name');
  const tables = tablesOf(storage.migrations.map(({ up }) => up).join(';\n'));
  for (const { table } of tables.filter((candidate) => candidate.table.includes('.')))
    find(
      `a migration creates "${table}" in a named schema`,
      'Leave the schema out: the host sets the search path',
    );
  for (const { table, participantColumn } of storage.personalTables) {
    const columns = tables.find((candidate) => candidate.table === table)?.columns;
    if (columns === undefined || !new RegExp(`\\b${participantColumn}\\b`, 'iu').test(columns))
      find(
        `personalTables name ${table}.${participantColumn}, which no migration creates`,
        'Correct the name, or erasure fails',
      );
    else if (!/\bworkspace_id\s+uuid\s+not\s+null\b/iu.test(columns))
      find(
        `the personal table ${table} has no column workspace_id`,
        'Add "workspace_id uuid not null": the host walls off workspaces by it',
      );
  }
  for (const { table, columns } of tables) {
    const isPersonal = /\b(participant|member|profile|person)_id\b/iu.test(columns);
    if (isPersonal && !storage.personalTables.some((personal) => personal.table === table))
      find(
        `table ${table} holds a person's id but is not among personalTables`,
        'Add it, so that erasure reaches it',
      );
  }
  return findings;
}

function tablesOf(sql: string): { table: string; columns: string }[] {
  return [...sql.matchAll(createdTables)].map((match) => ({
    table: (match[1] ?? '').replaceAll('"', ''),
    columns: inParentheses(sql.slice(match.index + match[0].length)),
  }));
}

/** What the first parentheses hold, those inside it included. */
function inParentheses(sql: string): string {
  let depth = 0;
  for (let at = 0; at < sql.length; at += 1) {
    if (sql[at] === '(') depth += 1;
    if (sql[at] === ')') depth -= 1;
    if (depth === 0) return sql.slice(1, at);
  }
  return sql;
}
