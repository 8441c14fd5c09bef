import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { applicationUrl } from '../database-addresses.js';
import { connectDatabase } from '../connect-database.js';
import type { Transactions } from '../transactions.js';

/** One key for all test databases: they share a server, and so its application role. */
export const testMasterKey = Buffer.alloc(32, 11);

/** Where `npm test` put its PostgreSQL, and the migrated database that every test database is copied from. */
export const testServerVariable = 'TEST_POSTGRES_SERVER';
export const templateDatabase = 'regimen_template';

export interface TestDatabase {
  /** Owner's address. */
  ownerUrl: string;
  /** Address of the application role, as the running product uses it. */
  url: string;
  transactions: Transactions;
  /** What only the owner of the tables may do. */
  asOwner(statement: string): Promise<void>;
  stop(): Promise<void>;
}

/** A fresh, migrated database on the real PostgreSQL of this test run. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const server = process.env[testServerVariable];
  if (server === undefined)
    throw new Error('Run tests through `npm test`, which starts a PostgreSQL for them.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asOwner(server, `create database ${name} template ${templateDatabase} strategy file_copy`);
  const ownerUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const url = applicationUrl(ownerUrl, testMasterKey);
  const transactions = await connectDatabase(url, 'test');
  return {
    ownerUrl,
    url,
    transactions,
    asOwner: (statement) => asOwner(ownerUrl, statement),
    stop: async () => {
      await transactions.dataSource.destroy();
      await asOwner(server, `drop database ${name} with (force)`);
    },
  };
}

async function asOwner(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
