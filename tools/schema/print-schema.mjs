/**
 * Prints the whole GraphQL schema, plugins' fields included, to docs/reference/schema.graphql, so that every change of
 * it is seen in review. With `--check` nothing is written and a stale file fails; so does a part of it that
 * nobody described.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildASTSchema, concatAST, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { schemaDocuments } from '../../core/server/dist/platform/graphql/schema-documents.js';
import { loadPluginList } from '../../core/server/dist/platform/plugins/plugin-list.js';
import { undescribedParts } from './undescribed-parts.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const target = join(root, 'docs/reference/schema.graphql');

const { listed } = await loadPluginList(join(root, 'regimen.plugins.json'));
const documents = [
  ...(await schemaDocuments()),
  ...listed.flatMap(({ definition }) => (definition.graphql ? [definition.graphql.typeDefs] : [])),
];
const schema = lexicographicSortSchema(buildASTSchema(concatAST(documents.map((text) => parse(text)))));
const undescribed = undescribedParts(schema);
const printed = `${printSchema(schema)}\n`;

if (process.argv.includes('--check')) {
  const kept = await readFile(target, 'utf8').catch(() => '');
  if (kept !== printed)
    fail('docs/reference/schema.graphql is stale: run `npm run schema` and review its diff.');
  if (undescribed.length > 0)
    fail(`These parts of the schema say nothing about themselves: ${undescribed.join(', ')}.`);
  console.log('The printed schema is up to date, and every part of it is described.');
} else {
  await writeFile(target, printed);
  console.log(`Printed ${Object.keys(schema.getTypeMap()).length} types to docs/reference/schema.graphql.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
