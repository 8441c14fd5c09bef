import { randomUUID } from 'node:crypto';
import { mkdtemp, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderKeyVault } from './folder-key-vault.js';

describe('the vault of keys in a folder', () => {
  let folder: string;
  const [workspaceId, personId] = [randomUUID(), randomUUID()];
  const place = { workspaceId, personId, keyVersion: 1 };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-vault-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('gives everybody the same part, readable by its owner alone', async () => {
    const parts = await Promise.all(Array.from({ length: 8 }, () => new FolderKeyVault(folder).keep(place)));
    expect(new Set(parts.map(String)).size).toBe(1);
    expect(await new FolderKeyVault(folder).read(place)).toEqual(parts[0]);
    const names = await readdir(join(folder, workspaceId));
    expect(names).toEqual([`${personId}.1`]);
    expect((await stat(join(folder, workspaceId, names[0]!))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, workspaceId))).mode & 0o777).toBe(0o700);
  });

  it('overwrites what it destroys, and leaves other people and other keys alone', async () => {
    const vault = new FolderKeyVault(folder);
    const other = { ...place, personId: randomUUID() };
    const part = await vault.keep(place);
    await vault.keep({ ...place, keyVersion: 2 });
    await vault.keep({ ...place, keyVersion: 12 });
    await vault.keep(other);
    // A handle from before shows what became of the bytes themselves.
    const bytes = await open(join(folder, workspaceId, `${personId}.1`), 'r');
    await vault.destroy({ ...place, keyVersion: 1 });
    const { buffer, bytesRead } = await bytes.read(Buffer.alloc(100), 0, 100, 0);
    await bytes.close();
    expect(bytesRead).toBeGreaterThan(40);
    expect(buffer.includes(part.toString('base64'))).toBe(false);
    expect(await vault.read(place)).toBeNull();
    expect(await vault.read({ ...place, keyVersion: 12 })).not.toBeNull();
    await vault.destroy({ workspaceId, personId });
    await vault.destroy({ workspaceId, personId });
    expect(await readdir(join(folder, workspaceId))).toEqual([`${other.personId}.1`]);
  });

  it('never makes a path of anything but an id, and never reads half a part', async () => {
    const vault = new FolderKeyVault(folder);
    for (const wrong of ['../../etc', '', `${personId}/..`, personId.toUpperCase()])
      await expect(vault.keep({ ...place, personId: wrong })).rejects.toThrow(TypeError);
    await expect(vault.read({ ...place, keyVersion: 0 })).rejects.toThrow(TypeError);
    await vault.keep(place);
    await writeFile(join(folder, workspaceId, `${personId}.1`), 'AAAA');
    await expect(vault.read(place)).rejects.toThrow('damaged');
  });
});
