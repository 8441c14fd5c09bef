import { randomUUID } from 'node:crypto';
import { coreMigrations } from '@regimen/migrations';
import { Client } from 'pg';
import { migratePluginStorage } from '../plugins/storage/migrate-plugin-storage.js';
import { applicationUrl } from './database-addresses.js';
import { migrateDatabase, migrationState } from './migrate-database.js';
import { startTestDatabase, testMasterKey, testServerVariable } from './testing/start-test-database.js';
import type { TestDatabase } from './testing/start-test-database.js';

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('migrating a database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.stop());

  it('applies each step once, however many processes start together', async () => {
    const server = process.env[testServerVariable] ?? '';
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await query(server, `create database ${name}`);
    const ownerUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href;
    try {
      const before = await migrationState(ownerUrl);
      expect(before).toMatchObject({ applied: [], unknown: [] });
      expect(before.pending).toHaveLength(coreMigrations.length);

      const reports = await Promise.all([1, 2, 3].map(() => migrateDatabase(ownerUrl, testMasterKey)));
      expect(reports.map(({ applied }) => applied.length).sort()).toEqual([0, 0, coreMigrations.length]);
      expect(await migrationState(ownerUrl)).toMatchObject({ pending: [], unknown: [] });
    } finally {
      await query(server, `drop database ${name} with (force)`);
    }
  });

  it('refuses a schema newer than the code, and changes nothing, not even the role', async () => {
    await query(
      database.ownerUrl,
      `insert into migrations (timestamp, name) values (4102444800000, 'FromTheFuture4102444800000')`,
    );
    const other = migrateDatabase(database.ownerUrl, Buffer.alloc(32, 99));
    await expect(other).rejects.toMatchObject({
      name: 'StartRefused',
      message: expect.stringMatching(/newer Regimen.*FromTheFuture4102444800000/) as string,
    });
    const asBefore = applicationUrl(database.ownerUrl, testMasterKey);
    expect(await query(asBefore, 'select current_user as name')).toEqual([{ name: 'regimen_app' }]);
  });

  it('says that a server cannot be reached, without telling its address', async () => {
    const secret = 'postgres://regimen:hunter2@127.0.0.1:1/none';
    const refused = migrateDatabase(secret, testMasterKey).catch((error: Error) => error);
    const { name, message } = (await refused) as Error;
    expect(name).toBe('StartRefused');
    expect(message).toContain('ECONNREFUSED');
    expect(message).not.toContain('hunter2');
  });

  it('refuses a user without the rights, naming what is missing', async () => {
    const plain = `plain_${randomUUID().slice(0, 8)}`;
    const server = process.env[testServerVariable] ?? '';
    await query(server, `create role ${plain} login password 'plain'`);
    await query(server, `create database ${plain} owner ${plain}`);
    try {
      const asPlain = (pathname: string) =>
        Object.assign(new URL(server), { username: plain, password: 'plain', pathname }).href;
      for (const theirs of [`/${plain}`, new URL(database.ownerUrl).pathname]) {
        await expect(migrateDatabase(asPlain(theirs), testMasterKey)).rejects.toMatchObject({
          name: 'StartRefused',
          message: expect.stringMatching(/must own the database.*CREATEROLE/) as string,
        });
      }
    } finally {
      await query(server, `drop database ${plain} with (force)`);
      await query(server, `drop role ${plain}`);
    }
  });

  it('works again and again for an owner who is no superuser, as most servers have', async () => {
    const plain = `plain_${randomUUID().slice(0, 8)}`;
    const server = process.env[testServerVariable] ?? '';
    await query(server, `create role ${plain} login createrole password 'plain'`);
    await query(server, `grant regimen_app to ${plain} with admin option`);
    await query(server, `create database ${plain} owner ${plain}`);
    const theirs = Object.assign(new URL(server), {
      username: plain,
      password: 'plain',
      pathname: `/${plain}`,
    }).href;
    try {
      for (const applied of [coreMigrations.length, 0])
        expect((await migrateDatabase(theirs, testMasterKey)).applied).toHaveLength(applied);
      const storage = {
        migrations: [{ name: '20261125-1000-a', up: 'create table a (workspace_id uuid not null)' }],
        personalTables: [],
      };
      for (const applied of [1, 0])
        expect(
          await migratePluginStorage(theirs, testMasterKey, 'nutrition-plain-owner', storage),
        ).toHaveLength(applied);
    } finally {
      await query(server, `drop database ${plain} with (force)`);
      await query(server, `revoke regimen_app from ${plain}`);
      await query(
        server,
        `drop role ${plain}, plugin_nutrition_plain_owner, plugin_owner_nutrition_plain_owner`,
      );
    }
  });
});
