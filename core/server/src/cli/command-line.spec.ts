import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { emptyProfile } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { ParticipantsRepository } from '../features/profiles/participants.repository.js';
import { makeTestWorkspace } from '../testing/test-workspace.js';
import { workspaceRoot } from '../platform/config/read-settings.js';
import { startTestDatabase, testMasterKey } from '../platform/database/testing/start-test-database.js';
import { testKeysFolder } from '../platform/privacy/testing/test-cipher.js';
import type { TestDatabase } from '../platform/database/testing/start-test-database.js';

jest.setTimeout(60_000);

describe('the command line', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await startTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'regimen-cli-'));
  });
  let workspaceId: string;
  let participantId: string;
  beforeAll(async () => {
    workspaceId = await makeTestWorkspace(database, ['participant']);
    participantId = await within(async (tx) => {
      const [member] = await tx.query<{ id: string }[]>('select id from members');
      return new ParticipantsRepository().add(tx, workspaceId, member!.id, emptyProfile('Europe/Berlin'));
    });
  });
  const within = <T>(work: (tx: EntityManager) => Promise<T>) =>
    database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, work);
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
        REGIMEN_KEYS_DIR: testKeysFolder,
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

  it('tells what files would bring without an installation, those in folders too, and what they leave open', async () => {
    const data = join(folder, 'health');
    await mkdir(join(data, 'deeper'), { recursive: true });
    await writeFile(join(data, 'a.csv'), 'Date,Weight (kg)\n2026-01-05 08:00,80.5\n');
    await writeFile(join(data, 'deeper', 'b.csv'), 'Wann;Was\n05.01.2026 08:00;81\n');
    await writeFile(join(data, 'deeper', '.hidden'), 'secret');
    await writeFile(join(data, 'nothing.csv'), '');
    const { stdout, status, stderr } = regimen(['import', '--dry-run', data]);
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(stdout).toContain('a.csv: read by csv-table\n  values: 1\n    body-mass: 1');
    expect(stdout).toMatch(/deeper\/b\.csv: no installed source knows it[^]*column 2 "Was": ignore/);
    expect(stdout).toContain('(empty-file)');
    expect(stdout).not.toContain('hidden');
    const told = ['--set', 'column.1=start', '--set', 'column.2=body-mass'];
    const answered = regimen([
      'import',
      '--dry-run',
      join(data, 'deeper'),
      ...told,
      '--set',
      'weightUnit=kg',
    ]);
    expect(answered.stdout).toContain('values: 1');
    expect(answered).toMatchObject({ status: 0 });
    expect(regimen(['import', data])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('--workspace') as string,
    });
  });

  it('imports a folder once, however often it is handed over', async () => {
    const data = join(folder, 'twice');
    await mkdir(join(data, 'inner'), { recursive: true });
    await writeFile(join(data, 'a.csv'), 'Date,Weight (kg)\n2026-01-05 08:00,80.5\n');
    await writeFile(join(data, 'inner', 'b.csv'), 'Date,Weight (kg)\n2026-01-06 08:00,80.5\n');
    const whose = ['--workspace', workspaceId, '--participant', participantId];
    const first = regimen(['import', data, ...whose]);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout.trim().split('\n')).toHaveLength(2);
    expect(first.stdout).toContain('inner/b.csv');
    const again = regimen(['import', data, ...whose]);
    expect(again.stdout.match(/imported already/g)).toHaveLength(2);
    const imports = await within((tx) => tx.query<{ count: number }[]>('select count(*)::int from imports'));
    expect(imports).toEqual([{ count: 2 }]);
    const dry = regimen(['import', '--dry-run', data, ...whose]);
    expect(dry).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('a.csv: read by csv-table') as string,
    });
  });

  it('hands over everything kept of a person, once to a file, and takes them over elsewhere', async () => {
    const out = join(folder, 'person.zip');
    const handOver = (whose: string) =>
      regimen(['person', 'export', whose, '--workspace', workspaceId, '--out', out]);
    expect(handOver(workspaceId)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no participant') as string,
    });
    expect(existsSync(out)).toBe(false);
    expect(handOver(participantId)).toMatchObject({ status: 0, stderr: '' });
    expect(handOver(participantId)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('is there already') as string,
    });
    const trail = await within((tx) =>
      tx.query<{ subject: string }[]>(`select subject from audit_entries where action = 'export-person'`),
    );
    expect(trail).toEqual([{ subject: `participant:${participantId}` }]);
    const other = await makeTestWorkspace(database, ['clinician']);
    const taken = regimen(['person', 'import', out, '--workspace', other, '--account', 'taken.over']);
    expect(taken).toMatchObject({ status: 0, stderr: '' });
    expect(taken.stdout).toMatch(/\b1 {2}participants/);
  });
});
