import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import {
  startTestDatabase,
  testMasterKey,
} from '../../core/server/src/platform/database/testing/start-test-database.js';
import type { TestDatabase } from '../../core/server/src/platform/database/testing/start-test-database.js';
import { workspaceRoot } from '../../core/server/src/platform/config/read-settings.js';
import { StubServer } from '../model-servers/support/stub-server.js';
import { TransitEngine } from './support/transit-engine.js';

jest.setTimeout(300_000);

const token = 'hvs.test';
const byService = { REGIMEN_KEY_SERVICE: 'vault' };
const leaving = { REGIMEN_KEY_SERVICE_BEFORE: 'vault' };

describe('an installation whose keys a key service comes to wrap', () => {
  let database: TestDatabase;
  let stub: StubServer;
  let engine: TransitEngine;
  let folder: string;
  let accounts = 0;
  beforeAll(async () => {
    database = await startTestDatabase();
    engine = new TransitEngine(token);
    stub = await StubServer.start();
    stub.answers = [engine.answer];
    folder = await mkdtemp(join(tmpdir(), 'regimen-key-service-'));
    // What the roles of the database go by, which all specs share.
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data/access.key'), testMasterKey.toString('base64'));
    const from = join(workspaceRoot, 'plugins/keys-vault-transit/dist/plugin.js');
    const options = { url: stub.origin, apiKey: token, key: 'regimen', attempts: 1 };
    await writeFile(join(folder, 'plugins.json'), JSON.stringify({ plugins: [{ from, options }] }));
  });
  afterAll(async () => {
    await stub.stop();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Not awaited in this process's own thread alone: the engine answers from here meanwhile. */
  const regimen = async (env: object, args: readonly string[], input = '') => {
    const child = spawn(process.execPath, [join(workspaceRoot, 'core/server/dist/main-cli.js'), ...args], {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: database.ownerUrl,
        REGIMEN_DATA_DIR: join(folder, 'data'),
        REGIMEN_PLUGINS_FILE: join(folder, 'plugins.json'),
        ...env,
      },
    });
    child.stdin.end(input);
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const status = await new Promise((resolve) => child.on('close', resolve));
    return { status, stdout, stderr };
  };
  const newWorkspace = async (env: object) =>
    (await regimen(env, ['workspace', 'create', '--name', 'Ward', '--kind', 'hospital'])).stdout.trim();
  const addsAccount = async (env: object, workspace: string) => {
    accounts += 1;
    const named = ['--account', `ann${accounts}`, '--name', 'Ann Lee', '--roles', 'clinician'];
    const args = ['user', 'create', '--workspace', workspace, ...named, '--password-stdin'];
    return regimen(env, args, 'a long enough password\n');
  };
  const waiting = async (env: object) => {
    const { stdout, stderr } = await regimen(env, ['keys', 'status']);
    return /; (\d+) keys of workspaces wait/.exec(stdout)?.[1] ?? stderr;
  };
  const kept = async () => (await readdir(join(folder, 'data'))).includes('master.key');

  it('moves over while it runs, needs no master key then, follows a new key of the service, and moves back', async () => {
    const before = await newWorkspace({});
    expect(await addsAccount({}, before)).toMatchObject({ status: 0 });

    expect(await waiting(byService)).toBe('1');
    const after = await newWorkspace(byService);
    expect(await addsAccount(byService, before)).toMatchObject({ status: 0 });
    expect(await regimen(byService, ['keys', 'rotate', 'master'])).toMatchObject({
      stdout: expect.stringContaining('1 keys of workspaces are wrapped by the key service vault') as string,
    });
    expect(await waiting(byService)).toBe('0');
    await rm(join(folder, 'data/master.key'));
    for (const workspace of [before, after])
      expect(await addsAccount(byService, workspace)).toMatchObject({ status: 0 });
    expect(await kept()).toBe(false);

    engine.rotate();
    expect(await waiting(byService)).toBe('2');
    await regimen(byService, ['keys', 'rotate', 'master']);
    expect(await waiting(byService)).toBe('0');

    expect(await waiting(leaving)).toBe('2');
    await regimen(leaving, ['keys', 'rotate', 'master']);
    expect(await waiting({})).toBe('0');
    expect(await addsAccount({}, after)).toMatchObject({ status: 0 });
  });

  it('says in a sentence that the service is away, or that no plugin brings it', async () => {
    const workspace = await newWorkspace(byService);
    engine.isAway = true;
    expect(await addsAccount(byService, workspace)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^The key service does not answer\. Nothing was changed/) as string,
    });
    engine.isAway = false;
    expect(await regimen({ REGIMEN_KEY_SERVICE: 'other' }, ['keys', 'status'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('No running plugin brings the key service "other"') as string,
    });
  });
});
