/**
 * Starts one real PostgreSQL for a whole jest run and migrates the template that every test database is copied from.
 * Uses the built server, which `npm test` makes first.
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
  const folder = await mkdtemp(join(tmpdir(), 'regimen-test-database-'));
  const server = await startEmbeddedPostgres(folder);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`create database ${templateDatabase}`);
  await client.end();
  await migrateDatabase(
    Object.assign(new URL(server.url), { pathname: `/${templateDatabase}` }).href,
    testMasterKey,
  );
  process.env[testServerVariable] = server.url;
  globalThis.stopTestDatabase = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
