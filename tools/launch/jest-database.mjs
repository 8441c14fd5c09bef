/**
 * Starts one real PostgreSQL for a whole jest run, or takes the one in TEST_DATABASE_URL, and migrates the template
 * that every test database is copied from. Uses the built server, which `npm test` makes first.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../core/server/dist/platform/database/embedded/embedded-postgres.js';
import { migrateDatabase } from '../../core/server/dist/platform/database/migrate-database.js';
import {
  templateDatabase,
  testMasterKey,
  testServerVariable,
} from '../../core/server/dist/platform/database/testing/start-test-database.js';

export default async function setUp() {
  const server = await (process.env.TEST_DATABASE_URL ? givenServer() : ownServer());
  await asOwner(server.url, [
    `drop database if exists ${templateDatabase} with (force)`,
    `create database ${templateDatabase}`,
  ]);
  await migrateDatabase(
    Object.assign(new URL(server.url), { pathname: `/${templateDatabase}` }).href,
    testMasterKey,
  );
  process.env[testServerVariable] = server.url;
  globalThis.stopTestDatabase = server.stop;
}

function givenServer() {
  const url = process.env.TEST_DATABASE_URL;
  return { url, stop: () => asOwner(url, [`drop database ${templateDatabase} with (force)`]) };
}

async function ownServer() {
  const folder = await mkdtemp(join(tmpdir(), 'regimen-test-database-'));
  const server = await startEmbeddedPostgres(folder);
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

async function asOwner(url, statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
