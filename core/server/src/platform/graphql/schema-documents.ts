import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const serverSources = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Every `.graphql` file of platform and features, in a stable order. */
export async function schemaDocuments(folder = serverSources): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}
