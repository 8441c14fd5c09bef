import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holderOf, takeDataFolder } from './data-folder-lock.js';
import type { DataFolderLock } from './data-folder-lock.js';

describe('the lock on the data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is held by one process until released', async () => {
    const lock = (await takeDataFolder(folder)) as DataFolderLock;
    expect(await takeDataFolder(folder)).toEqual({ heldBy: process.pid });
    expect(await holderOf(folder)).toBe(process.pid);
    await lock.release();
    expect(await holderOf(folder)).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, startedAt: '5' })],
    ['a process whose number was given to another', JSON.stringify({ pid: process.pid, startedAt: '1' })],
    ['a disk that was full', ''],
  ])('left behind by %s does not count', async (_who, text) => {
    await writeFile(join(folder, 'regimen.lock.1'), text);
    expect(await holderOf(folder)).toBeNull();
    expect(await takeDataFolder(folder)).toHaveProperty('release');
  });

  it('goes to exactly one of many who find a stale one at the same moment', async () => {
    for (let round = 0; round < 50; round += 1) {
      await writeFile(join(folder, 'regimen.lock.1'), JSON.stringify({ pid: process.pid, startedAt: '1' }));
      const results = await Promise.all(Array.from({ length: 8 }, () => takeDataFolder(folder)));
      const winners = results.filter((result): result is DataFolderLock => 'release' in result);
      expect(winners).toHaveLength(1);
      await winners[0]?.release();
    }
  });

  it('refuses with a sentence what is no folder', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(takeDataFolder(join(folder, 'file'))).rejects.toMatchObject({ name: 'StartRefused' });
  });
});
