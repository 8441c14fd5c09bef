import type { EntityManager } from 'typeorm';

/** A table that holds health data of people, as the catalogue of the database knows it. */
export interface HealthTable {
  name: string;
  columns: readonly TableColumn[];
  /** Column that leads to the person, and the table it leads through; null for `participant_id` itself. */
  owner: { column: string; through: string | null };
}

export interface TableColumn {
  name: string;
  type: string;
  isIdentity: boolean;
  /** Whether the moment of writing is put in where nobody gives one. */
  isClock: boolean;
  /** Table that the column refers to, besides its workspace and person. */
  refersTo: string | null;
}

type FoundColumn = TableColumn & { table: string };

/**
 * Every table with a `participant_id` and every table that belongs to a row of one, read from the catalogue: a table
 * that somebody adds is among them without being named anywhere.
 */
export async function healthTables(tx: EntityManager): Promise<HealthTable[]> {
  const found = await tx.query<FoundColumn[]>(
    `select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type,
            a.attidentity <> '' as "isIdentity", coalesce(pg_get_expr(d.adbin, d.adrelid) = 'now()', false) as "isClock",
            (select min(f.confrelid::regclass::text) from pg_constraint f
              where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any(f.conkey)
                and a.attname not in ('workspace_id', 'participant_id')) as "refersTo"
       from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      order by c.relname, a.attnum`,
  );
  const columnsOf = new Map<string, FoundColumn[]>();
  for (const column of found) columnsOf.set(column.table, [...(columnsOf.get(column.table) ?? []), column]);
  const owned = new Map<string, HealthTable>();
  for (const [name, columns] of columnsOf)
    if (columns.some((column) => column.name === 'participant_id'))
      owned.set(name, { name, columns, owner: { column: 'participant_id', through: null } });
  for (const [name, columns] of columnsOf) {
    const parent = columns.find(({ refersTo }) => refersTo !== null && owned.has(refersTo));
    if (!owned.has(name) && parent)
      owned.set(name, { name, columns, owner: { column: parent.name, through: parent.refersTo } });
  }
  return [...owned.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
