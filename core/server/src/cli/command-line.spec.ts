import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { workspaceRoot } from '../platform/config/read-settings.js';
import { startTestDatabase, testMasterKey } from '../platform/database/testing/start-test-database.js';
import type { TestDatabase } from '../platform/database/testing/start-test-database.js';

jest.setTimeout(60_000);

describe('the command line', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await startTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'regimen-cli-'));
  });
  afterAll(async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const regimen = (args: readonly string[], input = '') =>
    spawnSync(process.execPath, [join(workspaceRoot, 'core/server/dist/main-cli.js'), ...args], {
      input,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: database.ownerUrl,
        REGIMEN_DATA_DIR: folder,
        REGIMEN_MASTER_KEY: testMasterKey.toString('base64'),
      },
    });

  it('makes a workspace and an account in it, refusing a weak password and an unknown role', () => {
    const workspace = regimen(['workspace', 'create', '--name', 'Ward 3', '--kind', 'hospital']);
    expect(workspace.stderr).toBe('');
    const create = (roles: string, password: string) =>
      regimen(
        ['user', 'create', '--workspace', workspace.stdout.trim(), '--account', 'Ann', '--name', 'Ann Lee']
          .concat('--roles', roles)
          .concat('--password-stdin'),
        password,
      );
    expect(create('clinician', 'short\n')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('12') as string,
    });
    expect(create('king', 'a long enough password\n')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('"king"') as string,
    });
    const made = create('clinician,coach', 'a long enough password\n');
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(made.stdout.trim()).toMatch(/^[0-9a-f-]{36}$/);
    expect(create('clinician', 'a long enough password\n').stderr).toContain('cannot be used');
  });

  it('reports as JSON what the doctor found', () => {
    const { stdout } = regimen(['doctor', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ database: { reachable: true, pending: [] } });
    expect(stdout).not.toContain(new URL(database.ownerUrl).password);
  });

  it('migrates again without harm', () => {
    expect(regimen(['migrate'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('0 applied now') as string,
    });
  });
});
