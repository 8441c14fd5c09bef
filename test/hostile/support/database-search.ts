import type { World } from '../world/world.js';

/** A text column, a JSON column or one of bytes of any schema of the product. */
interface Column {
  schema: string;
  table: string;
  column: string;
}

/**
 * Tables of every schema (the product's, the queue's, those of plugins) that hold any of the words, in any column, as text.
 * @param words plain ones, without percent signs
 */
export async function tablesHolding(
  world: Pick<World, 'asOwner'>,
  words: readonly string[],
): Promise<string[]> {
  const columns = await world.asOwner<Column>(
    `select n.nspname as schema, c.relname as table, a.attname as column
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
        and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg_temp%'`,
  );
  const byTable = new Map<string, string[]>();
  for (const { schema, table, column } of columns) {
    const name = `"${schema}"."${table}"`;
    byTable.set(name, [...(byTable.get(name) ?? []), `"${column}"`]);
  }
  const holding: string[] = [];
  for (const [name, own] of byTable) {
    const asText = own
      .map(
        (column) =>
          `coalesce(${column}::text, '') || case when pg_typeof(${column}) = 'bytea'::regtype then coalesce(encode(${column}::text::bytea, 'escape'), '') else '' end`,
      )
      .join(` || ' ' || `);
    const rows = await world.asOwner(
      `select 1 from ${name} where exists (select 1 from unnest($1::text[]) as word where position(word in ${asText}) > 0) limit 1`,
      [words],
    );
    if (rows.length > 0) holding.push(name);
  }
  return holding;
}

/** Tables that name somebody who was erased because they are meant to: the trail, and the proof. */
const proofs = /"(audit_entries|erasures|research_releases)"/;

/** Tables that still name somebody, but for those. */
export async function tracesOf(at: Pick<World, 'asOwner'>, ids: readonly string[]): Promise<string[]> {
  return (await tablesHolding(at, ids)).filter((name) => !proofs.test(name));
}
