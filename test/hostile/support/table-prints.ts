import type { World } from '../world/world.js';

/** Of a table without rows. */
export const printOfNone = '0 rows, -';

/** A count and a hash of all rows, by table: of a database's own functions, and of nothing of the product. */
export async function tablePrints({ asOwner }: Pick<World, 'asOwner'>): Promise<Map<string, string>> {
  const tables = await asOwner<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = relnamespace
      where n.nspname = 'public' and relkind in ('r', 'p') and not relispartition and relname <> 'migrations' order by 1`,
  );
  const prints = new Map<string, string>();
  for (const { name } of tables) {
    const [print] = await asOwner<{ print: string }>(
      `select count(*) || ' rows, ' || coalesce(md5(string_agg(each, '' order by each)), '-') as print
         from (select md5(t::text) as each from ${name} t) rows`,
    );
    prints.set(name, print!.print);
  }
  return prints;
}
