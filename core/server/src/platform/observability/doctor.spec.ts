import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { doctorText } from '../../cli/doctor-text.js';
import { readSettings } from '../config/read-settings.js';
import { startTestDatabase } from '../database/testing/start-test-database.js';
import type { TestDatabase } from '../database/testing/start-test-database.js';
import type { PluginTier } from '../plugins/plugin-tier.js';
import type { RunningPlugin } from '../plugins/plugin-registry.js';
import { takeDataFolder } from '../processes/data-folder-lock.js';
import { examine } from './doctor.js';

const noPlugins = { running: [], quarantined: [] };

describe('the doctor', () => {
  let database: TestDatabase;
  let folder: string;
  const settings = () => ({ ...readSettings({ REGIMEN_DATA_DIR: folder }), databaseUrl: database.ownerUrl });
  beforeAll(async () => {
    database = await startTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'regimen-doctor-'));
  });
  afterAll(async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('finds nothing to complain about in a fresh installation', async () => {
    const report = await examine(settings(), database.ownerUrl, noPlugins);
    expect(report).toMatchObject({
      versions: { node: process.versions.node, postgres: expect.stringMatching(/^\d+/) as string },
      database: { kind: 'external', reachable: true, pending: [], unknown: [] },
      queues: { kind: 'postgresql', reachable: true, depths: [] },
      memory: { totalBytes: null },
    });
    expect(report.database.applied).toBeGreaterThan(0);
    expect(report.concerns.filter((concern) => concern !== 'diskNearlyFull')).toEqual([]);
  });

  it('counts due and given-up work without reading any of it', async () => {
    const workspaceId = '6f2c0f56-0000-4000-8000-000000000001';
    await database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, async (tx) => {
      await tx.query(
        `insert into workspaces (workspace_id, name, kind, wrapped_key) values ($1, 'W', 'hospital', '')`,
        [workspaceId],
      );
      await tx.query(
        `insert into outbox (workspace_id, queue, payload, failed_at)
         values ($1, 'import', '{"importId":"ZZCANARY"}', null), ($1, 'import', '{}', now()), ($1, 'plan', '{}', null)`,
        [workspaceId],
      );
    });
    const report = await examine(settings(), database.ownerUrl, noPlugins);
    expect(report.queues.depths).toEqual([
      { queue: 'import', open: 1, failed: 1 },
      // What every new workspace waits for: its first look at what is past its period.
      { queue: 'keep-to-periods', open: 1, failed: 0 },
      { queue: 'plan', open: 1, failed: 0 },
    ]);
    expect(report.concerns).toContain('jobsFailed');
    expect(JSON.stringify(report)).not.toContain('ZZCANARY');
  });

  it('lists what plugins keep, by name and number', async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(
      'create schema plugin_nutrition_gone; create table plugin_nutrition_gone.notes (id integer)',
    );
    await owner.end();
    const report = await examine(settings(), database.ownerUrl, noPlugins);
    expect(report.database.pluginSchemas).toEqual([{ schema: 'plugin_nutrition_gone', tables: 1 }]);
    expect(doctorText(report)).toContain('plugin_nutrition_gone: 1 tables');
  });

  it('tells of a Redis that does not answer, without its address', async () => {
    const redisUrl = 'redis://:ZZSECRET@127.0.0.1:1';
    const report = await examine({ ...settings(), redisUrl }, database.ownerUrl, noPlugins);
    expect(report.queues).toMatchObject({ kind: 'redis', reachable: false });
    expect(report.concerns).toContain('redisUnreachable');
    expect(JSON.stringify(report)).not.toContain('ZZSECRET');
  });

  const givenRedis = process.env['TEST_REDIS_URL'] ?? null;
  (givenRedis === null ? it.skip : it)('finds a Redis that answers', async () => {
    const report = await examine({ ...settings(), redisUrl: givenRedis }, database.ownerUrl, noPlugins);
    expect(report.queues).toMatchObject({ kind: 'redis', reachable: true });
    expect(report.concerns).not.toContain('redisUnreachable');
  });

  it('tells of a database it cannot reach, and of everything else all the same', async () => {
    const report = await examine(settings(), 'postgres://nobody@127.0.0.1:1/none', {
      running: [],
      quarantined: [
        { id: 'p', version: '1', title: { en: '', zh: '' }, access: [], trust: 'core', problem: 'it broke' },
      ],
    });
    expect(report.database.reachable).toBe(false);
    expect(report.concerns).toEqual(expect.arrayContaining(['databaseUnreachable', 'pluginQuarantined']));
    expect(report.dataFolder.freeBytes).toBeGreaterThan(0);
  });

  it('tells which wall holds before what, and whom a thin one concerns', async () => {
    const walls = (here: boolean) => ({
      emptyNetwork: here,
      ownProcesses: here,
      otherUser: here,
      memoryLimit: here,
    });
    const running = (tier: PluginTier) => ({
      quarantined: [],
      running: [
        { trust: 'unsigned', tier, definition: { id: 'p', version: '1' } } as unknown as RunningPlugin,
      ],
    });
    const found = async (tier: PluginTier, here: boolean) =>
      examine(settings(), database.ownerUrl, running(tier), walls(here));
    const thin = await found('isolated', false);
    expect(thin.concerns).toContain('pluginWallsThin');
    expect(doctorText(thin)).toContain('network closed by Node.js only, inside the process; other processes');
    expect(doctorText(thin)).toContain('memory limited for objects only, not for buffers');
    const thick = await found('isolated', true);
    expect(thick.concerns).not.toContain('pluginWallsThin');
    expect(doctorText(thick)).toContain(
      'network closed by the system and by Node.js; sockets that are files',
    );
    expect((await found('trusted', false)).concerns).not.toContain('pluginWallsThin');
  });

  (process.platform === 'linux' ? it : it.skip)('sums the memory of the running product', async () => {
    const lock = await takeDataFolder(folder);
    // The short sleep has a parent that never waits for it: ended, it is still listed, but it takes no memory.
    const shell = spawn('sh', ['-c', 'sleep 0.1 & exec sleep 30']);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { memory } = await examine(settings(), database.ownerUrl, noPlugins);
    shell.kill('SIGKILL');
    if ('release' in lock) await lock.release();
    expect(memory.parts.map(({ part }) => part)).toContain('server');
    expect(memory.totalBytes).toBeGreaterThan(20 * 1024 * 1024);
  });
});
