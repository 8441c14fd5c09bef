import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBackupFile, writeBackupFile } from './backup-file.js';

async function* pieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 50_000)
    yield await Promise.resolve(bytes.subarray(at, at + 50_000));
}

describe('the file of a backup', () => {
  const key = randomBytes(32);
  const bytes = randomBytes(200_000);
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-backup-file-'));
    path = join(folder, 'backup');
    await writeBackupFile(path, key, 'data', pieces(bytes));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const read = async (by = key, kind: 'data' | 'keys' = 'data') => {
    const read: Buffer[] = [];
    for await (const piece of await openBackupFile(path, by, kind)) read.push(piece);
    return Buffer.concat(read);
  };
  const changed = async (change: (file: Buffer) => Buffer) => {
    await writeFile(path, change(await readFile(path)));
  };

  it('gives back what went in, and says nothing of it on the disk', async () => {
    expect((await read()).equals(bytes)).toBe(true);
    expect((await readFile(path)).includes(bytes.subarray(70_000, 70_032))).toBe(false);
    expect(await readdir(folder)).toEqual(['backup']);
  });

  it('notices every changed bit, wherever it is', async () => {
    const whole = await readFile(path);
    const headerBytes = whole.indexOf('\n') + 1;
    const places = Array.from({ length: headerBytes }, (_, at) => at);
    for (let at = headerBytes; at < whole.length; at += 4_999) places.push(at);
    for (const at of [...places, whole.length - 1]) {
      for (const bit of [1, 0x80]) {
        await writeFile(path, Buffer.from(whole.map((byte, place) => (place === at ? byte ^ bit : byte))));
        await expect(read()).rejects.toMatchObject({ name: 'StartRefused' });
      }
    }
  });

  it.each([
    ['an empty file', () => Buffer.alloc(0), 'is no backup of Regimen'],
    ['another file', () => Buffer.from('-- PostgreSQL database dump\n'), 'is no backup of Regimen'],
    ['a line and nothing behind it', (file: Buffer) => file.subarray(0, file.indexOf('\n') + 1), 'cut off'],
    ['a lost end', (file: Buffer) => file.subarray(0, -1), 'cut off'],
    [
      'a lost chunk at the end',
      (file: Buffer) => file.subarray(0, file.indexOf('\n') + 1 + 3 * 65_552),
      'cut off',
    ],
    ['bytes behind the end', (file: Buffer) => Buffer.concat([file, Buffer.alloc(70_000)]), 'cut off'],
    ['the same twice', (file: Buffer) => Buffer.concat([file, file]), 'cut off'],
    [
      'a newer format',
      (file: Buffer) =>
        Buffer.concat([
          Buffer.from(
            file
              .toString('latin1', 0, 200)
              .replace('"format":1', '"format":2')
              .slice(0, file.indexOf('\n') + 1),
            'latin1',
          ),
          file.subarray(file.indexOf('\n') + 1),
        ]),
      'newer Regimen',
    ],
  ])('refuses %s', async (_what, change, said) => {
    await changed(change);
    await expect(read()).rejects.toThrow(said);
  });

  it('tells another key and another kind of backup from a damage', async () => {
    await expect(read(randomBytes(32))).rejects.toThrow('sealed with another key');
    await expect(read(key, 'keys')).rejects.toThrow('is a backup of data');
  });

  it('writes over nothing, and leaves nothing of what failed', async () => {
    await expect(writeBackupFile(path, key, 'data', pieces(bytes))).rejects.toThrow('is there already');
    const failing = (async function* () {
      yield bytes;
      throw new Error('the database went away');
    })();
    await expect(writeBackupFile(join(folder, 'other'), key, 'data', failing)).rejects.toThrow('went away');
    await expect(writeBackupFile(join(folder, 'no/such'), key, 'data', pieces(bytes))).rejects.toThrow(
      'ENOENT',
    );
    expect(await readdir(folder)).toEqual(['backup']);
    expect((await read()).equals(bytes)).toBe(true);
  });
});
