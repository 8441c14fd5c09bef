import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { HealthTable, TableColumn } from './health-tables.js';
import { healthTables } from './health-tables.js';

/** What stays of an import when it is taken back: that it was, and what it read. */
const imports: readonly string[] = ['imports', 'import_files'];
/** Where and of what each import stored something: which of several it was follows from their order. */
const byImport: readonly string[] = ['import_days', 'import_devices'];
const places: readonly string[] = ['record', 'first_record'];
/** Sealed values differ from run to run, also those whose name does not say so. */
const sealed = /^sealed_|^path$/;

/** Sixteen bytes for each key, and beside them where the values lie that were packed together. */
const packed = 'key_hashes';
const bounds: readonly string[] = ['metrics', 'first_at', 'last_at'];

/** How closely two states are compared. */
export interface StateView {
  /** Every row as it is, ids and sealed bytes too, only not its running number: before and after in one database. */
  exactly?: boolean;
  /** Places of records within their file, which tell one cut of the same records from another. */
  withPlaces?: boolean;
}

/**
 * Count and hash of what every table of health data holds about a person; equal states say the same. Unless `exactly`,
 * ids that differ from run to run are left out, activities are named by their keys, and of sealed values counts that
 * they are there. Imports themselves are not compared.
 */
export async function healthState(
  tx: EntityManager,
  participantId: string,
  { exactly = false, withPlaces = true }: StateView = {},
): Promise<Record<string, string>> {
  const state: Record<string, string> = {};
  for (const table of await healthTables(tx)) {
    if (imports.includes(table.name) || (!withPlaces && byImport.includes(table.name))) continue;
    const row = exactly ? exactRowOf(table) : rowOf(table, withPlaces);
    const [{ rows, text }] = await tx.query<[{ rows: number; text: string }]>(
      `select count(*)::int as rows, coalesce(string_agg(row::text, E'\\n' order by row::text), '') as text
         from (select ${row} as row from ${exactly ? `${table.name} t` : rowsOf(table)} where ${isOf(table)}) as all_rows`,
      [participantId],
    );
    state[table.name] = `${rows} ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  }
  return state;
}

/** Packed keys are told one by one: which were packed together follows from how the records came. */
function rowsOf({ name, columns }: HealthTable): string {
  return isPacked(columns)
    ? `${name} t cross join generate_series(1, octet_length(t.${packed}), 16) as place`
    : `${name} t`;
}

function isPacked(columns: readonly TableColumn[]): boolean {
  return columns.some(({ name }) => name === packed);
}

function isOf({ owner: { column, through } }: HealthTable): string {
  if (through === null) return `t.${column} = $1`;
  return `t.${column} in (select id from ${through} where participant_id = $1)`;
}

function exactRowOf({ columns }: HealthTable): string {
  const numbers = columns.filter(({ isIdentity }) => isIdentity).map(({ name }) => ` - '${name}'`);
  return `to_jsonb(t)${numbers.join('')}`;
}

function rowOf({ name, columns }: HealthTable, withPlaces: boolean): string {
  const fields = columns.flatMap((column) => {
    if (!withPlaces && places.includes(column.name)) return [];
    if (isPacked(columns) && bounds.includes(column.name)) return [];
    const said = fieldOf(column, name);
    return said === null ? [] : [`'${column.name}', ${said}`];
  });
  return `jsonb_build_object(${fields.join(', ')})`;
}

/** What a column says whoever reads it, in whichever run; null for nothing. */
function fieldOf({ name, type, isIdentity, isClock, refersTo }: TableColumn, table: string): string | null {
  if (refersTo === 'activities')
    return `(select encode(key_hash, 'hex') from activities a where a.id = t.${name})`;
  if (name === packed) return `substring(t.${packed} from place for 16)`;
  if (type === 'uuid' || isIdentity || isClock) return null;
  if (sealed.test(name)) return `t.${name} is not null`;
  // A remark upon a value is told apart by the value, whichever import's record it was.
  if (table === 'quality_entries' && name === 'record')
    return 'case when t.key_hash is null then t.record end';
  // Sums of many values differ in their last bits by the order in which rows lie on the disk.
  if (type === 'double precision' && table.endsWith('_summaries')) return `round(t.${name}::numeric, 9)`;
  return `to_jsonb(t.${name})`;
}
