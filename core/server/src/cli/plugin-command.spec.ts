import { spawnSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { makeTestWorkspace } from '../testing/test-workspace.js';
import { AuditRepository } from '../platform/audit/audit.repository.js';
import { workspaceRoot } from '../platform/config/read-settings.js';
import { startTestDatabase, testMasterKey } from '../platform/database/testing/start-test-database.js';
import type { TestDatabase } from '../platform/database/testing/start-test-database.js';
import { changeAlone } from '../platform/plugins/packages/change-alone.js';
import { writeArchive } from '../platform/plugins/packages/package-archive.js';
import { PackageDesk, signedFiles } from '../platform/plugins/packages/testing/package-desk.js';

jest.setTimeout(240_000);

const id = 'wearable-signed';

describe('the commands that change installed plugins', () => {
  let database: TestDatabase;
  let desk: PackageDesk;
  let workspaceId: string;
  beforeAll(async () => {
    database = await startTestDatabase();
    workspaceId = await makeTestWorkspace(database, ['administrator']);
    desk = await PackageDesk.open();
    for (const version of ['1.2.0', '1.3.0'])
      await writeFile(
        join(desk.folder, `${version}.tgz`),
        await writeArchive(signedFiles(id, version, desk.key)),
      );
    await writeFile(join(desk.folder, 'plugins.json'), '{ "plugins": [] }');
    await desk.settings();
  });
  afterAll(async () => {
    await database.stop();
    await desk.close();
  });

  const plugin = (args: readonly string[], databaseUrl = database.ownerUrl) =>
    spawnSync(process.execPath, [join(workspaceRoot, 'core/server/dist/main-cli.js'), 'plugin', ...args], {
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: databaseUrl,
        REGIMEN_DATA_DIR: join(desk.folder, 'data'),
        REGIMEN_MASTER_KEY: testMasterKey.toString('base64'),
        REGIMEN_PLUGIN_KEYS: join(desk.folder, 'plugin-keys.json'),
        REGIMEN_PLUGINS_FILE: join(desk.folder, 'plugins.json'),
      },
    });
  const packageOf = (version: string) => join(desk.folder, `${version}.tgz`);
  const installed = async () =>
    (await readdir(join(desk.folder, 'data/plugins')).catch(() => [])).filter((name) => name === id);
  const trail = async () => {
    const entries = await database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, (tx) =>
      new AuditRepository().chain(tx, workspaceId),
    );
    return entries
      .filter(({ subject }) => subject.startsWith('plugin:'))
      .map(({ action, subject, decision, reason }) => `${action} ${subject} ${decision} ${reason}`);
  };

  it('change nothing where it cannot be noted, or while another changes them', async () => {
    const unreachable = plugin(['install', packageOf('1.2.0')], 'postgres://nobody@127.0.0.1:1/none');
    expect(unreachable.status).not.toBe(0);
    expect(await installed()).toEqual([]);
    const second = await changeAlone(await desk.policy(), () =>
      Promise.resolve(plugin(['install', packageOf('1.2.0')])),
    );
    expect(second.stderr).toMatch(/Process \d+ changes the installed plugins .* nothing was changed/);
    expect(await installed()).toEqual([]);
    expect(await trail()).toEqual([]);
  });

  it('stand in the audit trail of every workspace', async () => {
    for (const args of [
      ['install', packageOf('1.2.0'), '--enable'],
      ['install', packageOf('1.3.0')],
      ['rollback', id, '--allow-downgrade'],
      ['remove', id],
    ])
      expect(plugin(args).stderr).toBe('');
    expect(plugin(['remove', id]).stderr).toMatch(/No plugin wearable-signed is installed/);
    expect(await trail()).toEqual([
      `install-plugin plugin:${id}@1.2.0 allowed cli`,
      `install-plugin plugin:${id}@1.3.0 allowed cli`,
      `roll-back-plugin plugin:${id}@1.2.0 allowed cli`,
      `remove-plugin plugin:${id} allowed cli`,
    ]);
  });
});
