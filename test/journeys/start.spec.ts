import { chmod, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { processesLeft, processesOf } from './support/processes-of.js';
import { startRegimen } from './support/regimen-process.js';

jest.setTimeout(180_000);

describe('starting the product', () => {
  let dataFolder: string;
  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'regimen-start-'));
    await chmod(dataFolder, 0o755);
  });
  afterEach(async () => {
    for (const pid of await processesOf(dataFolder)) process.kill(pid, 'SIGKILL');
    await rm(dataFolder, { recursive: true, force: true });
  });

  const isServed = async (url: string) => {
    const [health, page] = await Promise.all([fetch(`${url}/healthz`), fetch(url)]);
    return health.status === 200 && page.status === 200 && (await page.text()).startsWith('<!doctype html>');
  };

  it('serves, tells where, and leaves no process behind after Ctrl-C', async () => {
    const regimen = await startRegimen({ dataFolder });
    expect(await isServed(regimen.url)).toBe(true);
    expect(regimen.output()).toContain(dataFolder);
    expect((await processesOf(dataFolder)).length).toBeGreaterThanOrEqual(3);

    expect(await regimen.end('SIGINT')).toBe(0);
    expect(await processesLeft(dataFolder, 0)).toEqual([]);
    expect((await readdir(dataFolder)).filter((name) => /lock|\.pid$/.test(name))).toEqual([]);
  });

  it('takes no second start on the same data, and starts again after the first ended', async () => {
    const first = await startRegimen({ dataFolder });
    await expect(startRegimen({ dataFolder })).rejects.toThrow(/exit 1[\s\S]*already runs on/);
    expect(await isServed(first.url)).toBe(true);
    await first.end('SIGTERM');

    const began = Date.now();
    const second = await startRegimen({ dataFolder });
    expect(Date.now() - began).toBeLessThan(15_000);
    await second.end('SIGINT');
    expect(await processesLeft(dataFolder, 0)).toEqual([]);
  });

  it('starts again after kill -9, and the worker of the killed one is gone', async () => {
    const first = await startRegimen({ dataFolder });
    const killedAt = Date.now();
    const worker = Number(await readFile(join(dataFolder, 'worker.pid'), 'utf8'));
    await first.end('SIGKILL');
    const second = await startRegimen({ dataFolder });
    expect(await isServed(second.url)).toBe(true);
    while ((await processesOf(dataFolder)).includes(worker)) {
      expect(Date.now() - killedAt).toBeLessThan(15_000);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await second.end('SIGINT');
    expect(await processesLeft(dataFolder, 5_000)).toEqual([]);
  });

  it('ends at once when told while it is still starting', async () => {
    const starting = startRegimen({ dataFolder });
    starting.catch(() => undefined);
    while ((await processesOf(dataFolder)).length < 2)
      await new Promise((resolve) => setTimeout(resolve, 20));
    const [first] = await processesOf(dataFolder);
    process.kill(first ?? 0, 'SIGTERM');
    await expect(starting).rejects.toThrow('exit 0');
    expect(await processesLeft(dataFolder, 0)).toEqual([]);
  });

  it('says in a sentence that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const start = startRegimen({ dataFolder, env: { REGIMEN_PORT: String(port) } });
    await expect(start).rejects.toThrow(new RegExp(`exit 1[\\s\\S]*Port ${port} is already taken`));
    other.close();
    expect(await processesLeft(dataFolder, 0)).toEqual([]);
  });

  it('names settings that are wrong, shows none of their values, and no stack', async () => {
    const start = startRegimen({ dataFolder, env: { REGIMEN_MAX_UPLOAD_MB: 'plenty-of-them' } });
    const message = await start.then(
      () => '',
      (error: Error) => error.message,
    );
    expect(message).toContain('REGIMEN_MAX_UPLOAD_MB');
    expect(message).not.toContain('plenty-of-them');
    expect(message).not.toMatch(/^\s+at /m);
  });
});
