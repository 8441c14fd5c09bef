import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceRoot } from '../config/read-settings.js';
import { startTestDatabase } from '../database/testing/start-test-database.js';
import type { TestDatabase } from '../database/testing/start-test-database.js';
import { dataCategories } from './data-categories.js';
import { ownedFolders, unownedFiles } from './owned-stores.js';
import { idsInUnownedTables, ownedTables, unownedTables } from './ownership-registry.js';
import { byteColumns } from './sealed-columns.js';

const source = join(workspaceRoot, 'core/server/src');

/** What a pattern with one group finds in the sources of the server, but for tests. */
async function named(pattern: RegExp): Promise<string[]> {
  const files = (await readdir(source, { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.includes('testing/'),
  );
  const texts = await Promise.all(files.map((name) => readFile(join(source, name), 'utf8')));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name!)))].sort();
}

describe('the ownership registry', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.stop());

  it('says of every column of bytes of a person whether it is opened, withheld or handed out as it is', async () => {
    const columns = await database.transactions.dataSource.query<{ table: string; column: string }[]>(
      `select relname as table, attname as column from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
          and attnum > 0 and not attisdropped and atttypid = 'bytea'::regtype and relname = any($1)`,
      [ownedTables.map(({ table }) => table)],
    );
    const said = Object.entries(byteColumns).flatMap(
      ([table, { sealed = {}, sealedSecrets = [], withheld = [], plain = [] }]) =>
        [...Object.keys(sealed), ...sealedSecrets, ...withheld, ...plain].map(
          (column) => `${table}.${column}`,
        ),
    );
    expect(columns.length).toBeGreaterThan(20);
    for (const { table, column } of columns) expect(said).toContain(`${table}.${column}`);
    const known = await database.transactions.dataSource.query<{ name: string }[]>(
      `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
    );
    for (const name of said) expect(known).toContainEqual({ name });
  });

  it('ties every table to its person by columns that are there', async () => {
    const known = await database.transactions.dataSource.query<{ name: string }[]>(
      `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
    );
    for (const { table, ownedThrough } of ownedTables) {
      const column = typeof ownedThrough === 'string' ? ownedThrough : ownedThrough.column;
      expect(known).toContainEqual({ name: `${table}.${column}` });
      if (typeof ownedThrough === 'object')
        expect(ownedTables.map((one) => one.table)).toContain(ownedThrough.parent);
    }
  });

  it('lets no table without an owner name somebody, but where it says so', async () => {
    const columns = await database.transactions.dataSource.query<{ name: string }[]>(
      `select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = any($1)
          and column_name ~ '(^|_)(participant|member|person)_id$' order by 1`,
      [Object.keys(unownedTables)],
    );
    expect(columns.map(({ name }) => name)).toEqual(Object.keys(idsInUnownedTables));
  });

  it('names every place in the data folder', async () => {
    const places = await named(/[dD]ataFolder, [`']([^`'$]+)/g);
    const registered = [...ownedFolders.map(({ folder }) => folder), ...Object.keys(unownedFiles)];
    const isRegistered = (place: string) =>
      registered.some((name) => (name.endsWith('*') ? place.startsWith(name.slice(0, -1)) : place === name));
    expect(places.length).toBeGreaterThan(6);
    expect(places.filter((place) => !isRegistered(place))).toEqual([]);
  });

  it('has plain words in both languages for every kind of data', () => {
    for (const { name, purpose, kept, staysAfterErasure } of Object.values(dataCategories))
      for (const words of [name, purpose, kept, ...(staysAfterErasure ? [staysAfterErasure] : [])]) {
        expect(words.en).toMatch(/^[A-Z]/);
        expect(words.zh).toMatch(/\p{Script=Han}/u);
      }
  });
});
