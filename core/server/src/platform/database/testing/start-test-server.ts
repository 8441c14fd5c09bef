import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../embedded/embedded-postgres.js';
import { migrateDatabase } from '../migrate-database.js';
import { templateDatabase, testMasterKey, testServerVariable } from './start-test-database.js';

/** A real PostgreSQL for a whole run of tests or an evaluation. */
export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts an embedded PostgreSQL in a folder of its own, or takes the one in `TEST_DATABASE_URL`, migrates the template
 * that every test database is copied from, and tells `startTestDatabase` where it is.
 * @param isDurable false where all of it ends with a test, so that nothing needs to outlive a power cut.
 */
export async function startTestServer({ isDurable = true } = {}): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? givenServer(given) : await ownServer();
  await asOwner(server.url, [
    ...(given || isDurable ? [] : ['alter system set fsync = off', 'select pg_reload_conf()']),
    `drop database if exists ${templateDatabase} with (force)`,
    `create database ${templateDatabase}`,
  ]);
  const template = Object.assign(new URL(server.url), { pathname: `/${templateDatabase}` });
  await migrateDatabase(template.href, testMasterKey);
  process.env[testServerVariable] = server.url;
  return server;
}

function givenServer(url: string): TestServer {
  return { url, stop: () => asOwner(url, [`drop database ${templateDatabase} with (force)`]) };
}

async function ownServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'regimen-test-database-'));
  const server = await startEmbeddedPostgres(folder);
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

async function asOwner(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
