import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { BlobStore, BlobTooLarge } from './blob-store.js';

async function* pieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function collect(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('stored uploads', () => {
  let folder: string;
  let store: BlobStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-blobs-'));
    store = new BlobStore(folder);
  });

  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_001])(
    'gives back %i bytes as they came',
    async (size) => {
      const bytes = randomBytes(size);
      const blob = await store.save(pieces(bytes, 10_007), 1_000_000);
      expect(blob.sizeBytes).toBe(size);
      expect((await collect(store.open(blob.id, blob.key))).equals(bytes)).toBe(true);
    },
  );

  it('gives back any part of them, and notices a lost end before anything is read', async () => {
    const bytes = randomBytes(200_000);
    const blob = await store.save(pieces(bytes, 10_007), 1_000_000);
    const opened = await store.openAnywhere(blob.id, blob.key);
    expect(opened.sizeBytes).toBe(bytes.length);
    for (const [from, length] of [
      [0, 1],
      [65_535, 2],
      [65_536, 65_536],
      [1, 199_999],
      [199_999, 1],
      [200_000, 0],
    ] as const)
      expect(Buffer.compare(await opened.read(from, length), bytes.subarray(from, from + length))).toBe(0);
    await expect(opened.read(199_999, 2)).rejects.toThrow(RangeError);
    await opened.close();
    const path = join(folder, blob.id);
    await writeFile(path, (await readFile(path)).subarray(0, 65_552));
    await expect(store.openAnywhere(blob.id, blob.key)).rejects.toThrow();
  });

  it('keeps nothing readable on disk', async () => {
    const blob = await store.save(pieces(Buffer.from('resting heart rate 61'), 4), 1000);
    expect((await readFile(join(folder, blob.id))).includes('heart')).toBe(false);
  });

  it.each([
    [
      'a flipped bit',
      (file: Buffer) => Buffer.from(file.map((byte, at) => (at === 70_000 ? byte ^ 1 : byte))),
    ],
    ['a lost tail', (file: Buffer) => file.subarray(0, 65_552)],
    [
      'a swapped chunk',
      (file: Buffer) =>
        Buffer.concat([file.subarray(65_552, 131_104), file.subarray(0, 65_552), file.subarray(131_104)]),
    ],
  ])('notices %s', async (_what, tamper) => {
    const blob = await store.save(pieces(randomBytes(200_000), 65_536), 1_000_000);
    const path = join(folder, blob.id);
    await writeFile(path, tamper(await readFile(path)));
    await expect(collect(store.open(blob.id, blob.key))).rejects.toThrow();
  });

  it('takes no more than it was told to, and leaves nothing behind', async () => {
    await expect(store.save(pieces(randomBytes(2000), 100), 1000)).rejects.toThrow(BlobTooLarge);
    expect(await readdir(folder)).toEqual([]);
  });

  it('never makes a path of a foreign name', () => {
    expect(() => store.open('../../etc/passwd', Buffer.alloc(32))).toThrow(TypeError);
  });
});
