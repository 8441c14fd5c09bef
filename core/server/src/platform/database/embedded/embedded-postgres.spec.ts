import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Client } from 'pg';
import { processIdentity } from '../../processes/process-identity.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { runningServer } from './running-address.js';
import { startInChild } from './testing/start-in-child.js';

/** Setting up a cluster takes a second; much longer where tests run side by side. */
jest.setTimeout(90_000);

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const alive = async (pid: number) => (await processIdentity(pid)) !== null;

describe('the embedded PostgreSQL', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-embedded-'));
    await chmod(folder, 0o755);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('starts in an empty folder, keeps data over a second start, and leaves nothing running', async () => {
    const first = await startEmbeddedPostgres(join(folder, 'data'));
    await query(first.url, 'create table kept (word text)');
    await query(first.url, `insert into kept values ('here')`);
    expect(await runningServer(join(folder, 'data'))).toEqual({ url: first.url, pid: first.pid });
    await first.stop();
    expect(await alive(first.pid)).toBe(false);
    expect(await runningServer(join(folder, 'data'))).toBeNull();

    const second = await startEmbeddedPostgres(join(folder, 'data'));
    expect(await query(second.url, 'select word from kept')).toEqual([{ word: 'here' }]);
    await second.stop();
  });

  it('writes to disk before it says so, and logs no statement', async () => {
    const server = await startEmbeddedPostgres(folder);
    const settings = await query(
      server.url,
      `select name, setting from pg_settings
        where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'log_statement', 'log_min_error_statement')
        order by name`,
    );
    await server.stop();
    expect(settings).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'log_min_error_statement', setting: 'panic' },
      { name: 'log_statement', setting: 'none' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
  });

  it('lets nobody in without the password, which only its owner can read', async () => {
    const server = await startEmbeddedPostgres(folder);
    const guess = Object.assign(new URL(server.url), { password: 'password' }).href;
    await expect(query(guess, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect((await stat(join(folder, 'database-password'))).mode & 0o777).toBe(0o600);
    await server.stop();
  });

  it('survives kill -9 of the process that started it: the next start finds every commit', async () => {
    const child = await startInChild({ dataFolder: folder });
    await query(child.url, 'create table kept as select 7 as number');
    const kill = async () => {
      process.kill(child.processId, 'SIGKILL');
      await child.ended;
    };
    await kill();
    expect(await alive(child.postgresPid)).toBe(true);

    const next = await startEmbeddedPostgres(folder);
    expect(await alive(child.postgresPid)).toBe(false);
    expect(await query(next.url, 'select number from kept')).toEqual([{ number: 7 }]);
    await next.stop();
  });

  it('recovers after kill -9 of itself', async () => {
    const first = await startEmbeddedPostgres(folder);
    await query(first.url, 'create table kept as select 7 as number');
    process.kill(first.pid, 'SIGKILL');
    await first.stop();
    const next = await startEmbeddedPostgres(folder);
    expect(await query(next.url, 'select number from kept')).toEqual([{ number: 7 }]);
    await next.stop();
  });

  it('refuses a half-made folder with a sentence, and changes nothing in it', async () => {
    await mkdir(join(folder, 'postgres'));
    await writeFile(join(folder, 'postgres/PG_VERSION'), '18\n');
    await expect(startEmbeddedPostgres(folder)).rejects.toMatchObject({
      name: 'StartRefused',
      message: expect.stringContaining('never completed') as string,
    });
    expect(await readFile(join(folder, 'postgres/PG_VERSION'), 'utf8')).toBe('18\n');
  });

  it('refuses data of another major version, naming both', async () => {
    await (await startEmbeddedPostgres(folder)).stop();
    await writeFile(join(folder, 'postgres/PG_VERSION'), '17\n');
    await expect(startEmbeddedPostgres(folder)).rejects.toMatchObject({
      name: 'StartRefused',
      message: expect.stringMatching(/PostgreSQL 17.*brings 18/) as string,
    });
  });

  it.each(['', randomBytes(24).toString('base64url')])(
    'refuses a lost or foreign password',
    async (password) => {
      await (await startEmbeddedPostgres(folder)).stop();
      await writeFile(join(folder, 'database-password'), password);
      await expect(startEmbeddedPostgres(folder)).rejects.toMatchObject({
        name: 'StartRefused',
        message: expect.stringContaining('database-password') as string,
      });
      expect(await runningServer(folder)).toBeNull();
    },
  );

  it('refuses a place that is no folder', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(startEmbeddedPostgres(join(folder, 'file/data'))).rejects.toMatchObject({
      name: 'StartRefused',
      message: expect.stringContaining('REGIMEN_DATA_DIR') as string,
    });
  });
});
