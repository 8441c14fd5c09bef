import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { pack } from 'tar-stream';
import { ArchiveWriter, partBytes, readArchive } from './archive.js';

async function* one(bytes: Buffer, size = bytes.length || 1) {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function collected(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function read(bytes: AsyncIterable<Buffer>): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for await (const { name, pieces } of readArchive(bytes)) found.set(name, await collected(pieces));
  return found;
}

function handMade(
  entries: readonly { name: string; type?: string; bytes?: Buffer; size?: number }[],
): AsyncIterable<Buffer> {
  const output = pack();
  for (const { name, type = 'file', bytes = Buffer.from('x') } of entries)
    if (type === 'file') output.entry({ name, type }, bytes);
    else output.entry({ name, type, linkname: '/etc/passwd' }, Buffer.alloc(0));
  output.finalize();
  return output as AsyncIterable<Buffer>;
}

describe('an archive', () => {
  it('gives back streams of any size, empty ones too, in their order', async () => {
    const streams = new Map([
      ['tables/public/none', Buffer.alloc(0)],
      ['tables/public/rows', Buffer.from('1\tann\n'.repeat(3_000_000))],
      ['files/uploads/one', randomBytes(partBytes)],
      ['files/uploads/two', randomBytes(partBytes + 1)],
    ]);
    const archive = new ArchiveWriter();
    const filled = (async () => {
      for (const [name, bytes] of streams)
        await archive.add(name, one(bytes, 100_003), name.startsWith('tables') ? 'zipped' : 'as it is');
      archive.end();
    })();
    const found = await read(archive.output as AsyncIterable<Buffer>);
    await filled;
    expect([...found.keys()]).toEqual([...streams.keys()]);
    for (const [name, bytes] of streams) expect(found.get(name)?.equals(bytes)).toBe(true);
  });

  it('passes over a stream that nobody reads', async () => {
    const archive = new ArchiveWriter();
    const filled = (async () => {
      await archive.add('first', one(randomBytes(2 * partBytes)), 'as it is');
      await archive.addText('second', 'here');
      archive.end();
    })();
    const names: string[] = [];
    for await (const { name } of readArchive(archive.output as AsyncIterable<Buffer>)) names.push(name);
    await filled;
    expect(names).toEqual(['first', 'second']);
  });

  it.each([
    ['a link', [{ name: 'files/uploads/a/1', type: 'symlink' }]],
    ['a folder', [{ name: 'files/uploads/1', type: 'directory' }]],
    ['a path out of its folder', [{ name: '../../etc/passwd x/1' }]],
    ['a name with a quote', [{ name: 'tables/public/x";drop table y;--/1' }]],
    ['a part that is missing', [{ name: 'a/1' }, { name: 'a/3' }]],
    ['a part before the first', [{ name: 'a/2' }]],
    ['a part of another stream', [{ name: 'a/1' }, { name: 'b/2' }]],
    ['what is not zipped as it says', [{ name: 'a/1.gz' }]],
    ['a part that is too large', [{ name: 'a/1', bytes: Buffer.alloc(partBytes + 100_000) }]],
  ])('refuses %s', async (_what, entries) => {
    await expect(read(handMade(entries))).rejects.toMatchObject({ name: 'ArchiveDamaged' });
  });

  it('refuses a part that grows beyond its bound when it is unzipped', async () => {
    const { gzipSync } = await import('node:zlib');
    const bomb = gzipSync(Buffer.alloc(partBytes + 1));
    await expect(read(handMade([{ name: 'a/1.gz', bytes: bomb }]))).rejects.toThrow('unzipped');
  });

  it('hands on what reading its bytes fails with, and ends the reading when nobody reads on', async () => {
    const archive = new ArchiveWriter();
    void archive.add('a', one(randomBytes(3 * partBytes)), 'as it is').catch(() => undefined);
    let ended = false;
    const bytes = (async function* () {
      try {
        for await (const piece of archive.output as AsyncIterable<Buffer>) yield piece;
      } finally {
        ended = true;
      }
    })();
    for await (const { name } of readArchive(bytes)) if (name === 'a') break;
    await setTimeout(50);
    expect(ended).toBe(true);
    const failing = (async function* () {
      yield await Promise.resolve(Buffer.alloc(512));
      throw new Error('the disk failed');
    })();
    await expect(read(failing)).rejects.toThrow('the disk failed');
  });
});
