import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderKeyVault } from '../privacy/folder-key-vault.js';
import { ArchiveWriter } from './archive.js';
import { writeBackupFile } from './backup-file.js';
import { restoreKeys, takeKeysBackup } from './keys-backup.js';

describe('a backup of keys', () => {
  const key = randomBytes(32);
  const place = { workspaceId: randomUUID(), personId: randomUUID(), keyVersion: 2 };
  let [from, to, path]: [string, string, string] = ['', '', ''];
  beforeEach(async () => {
    from = await mkdtemp(join(tmpdir(), 'regimen-keys-'));
    to = await mkdtemp(join(tmpdir(), 'regimen-keys-'));
    path = join(from, 'backup');
    await new FolderKeyVault(join(from, 'keys')).keep(place);
    await writeFile(join(from, 'master.key'), 'bWFzdGVy\n');
    await writeFile(join(from, 'erased-people.jsonl'), '');
    await writeFile(join(from, 'faults.log'), 'not a key');
  });
  afterEach(async () => {
    await rm(from, { recursive: true });
    await rm(to, { recursive: true });
  });
  const places = (dataFolder: string) => ({ dataFolder, keysFolder: null });

  it('brings back the parts of people and the secrets there are, readable by their owner alone', async () => {
    expect(await takeKeysBackup(places(from), path, key)).toEqual({ people: 1, secrets: ['master.key'] });
    expect((await readFile(path)).includes('bWFzdGVy')).toBe(false);
    const { undo, ...restored } = await restoreKeys(places(to), path, key);
    expect(restored).toEqual({ people: 1, secrets: ['master.key'] });
    expect(await readFile(join(to, 'master.key'), 'utf8')).toBe('bWFzdGVy\n');
    expect((await stat(join(to, 'master.key'))).mode & 0o777).toBe(0o600);
    expect(await new FolderKeyVault(join(to, 'keys')).read(place)).toEqual(
      await new FolderKeyVault(join(from, 'keys')).read(place),
    );
    await undo();
    expect(await readdir(to)).toEqual([]);
  });

  it('brings nothing back where there are keys, as some may have been destroyed since', async () => {
    await takeKeysBackup(places(from), path, key);
    const other = { ...place, personId: randomUUID() };
    const kept = await new FolderKeyVault(join(to, 'keys')).keep(other);
    await expect(restoreKeys(places(to), path, key)).rejects.toThrow('There are keys already');
    expect(await readdir(to)).toEqual(['keys']);
    const vault = new FolderKeyVault(join(to, 'keys'));
    expect([await vault.read(place), await vault.read(other)]).toEqual([null, kept]);
  });

  it.each(['secrets/authorized_keys', 'secrets/other.key', 'vault/here/there', `vault/${randomUUID()}/x.1`])(
    'takes no %s',
    async (name) => {
      const archive = new ArchiveWriter();
      const fill = async () => {
        await archive.addText(name, 'x');
        archive.end();
      };
      await Promise.all([writeBackupFile(path, key, 'keys', archive.output), fill()]);
      await expect(restoreKeys(places(to), path, key)).rejects.toThrow('damaged');
      expect(await readdir(to)).toEqual([]);
    },
  );

  it('is refused when a byte of it is not as it was', async () => {
    await takeKeysBackup(places(from), path, key);
    const bytes = await readFile(path);
    await writeFile(path, Buffer.from(bytes.map((byte, at) => (at === bytes.length - 40 ? byte ^ 4 : byte))));
    await expect(restoreKeys(places(to), path, key)).rejects.toThrow('damaged');
    await expect(restoreKeys(places(to), path, randomBytes(32))).rejects.toThrow('another key');
    expect(await readdir(to)).toEqual([]);
  });
});
