/**
 * The entry of a table under a name that comes from outside; undefined where it has none. `table[name]` would answer for
 * `constructor` and `__proto__`, which no table of ours holds.
 */
export function entryOf<Entry>(table: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
