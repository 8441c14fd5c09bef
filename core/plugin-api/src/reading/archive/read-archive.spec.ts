import { createCipheriv } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { SourceRecord } from '@regimen/domain';
import fc from 'fast-check';
import type { ZippedFile } from '../../conformance/archives/write-zip.js';
import { writeZip } from '../../conformance/archives/write-zip.js';
import type { WearableSource } from '../../extension-points/wearable-source.js';
import { archiveLimits, bytesAccess, cachedAccess, readArchive, UnpackBudget } from './index.js';

/** Says what it was given, as the place of a warning. */
const heard = (where: string): SourceRecord => ({
  kind: 'warning',
  warning: { code: 'heard', where, count: 1 },
});
async function text(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts).toString();
}
const declared = { delivery: ['file'] as const, coverage: { metrics: [], activities: true, streams: [] } };
const notes: WearableSource = {
  ...declared,
  id: 'notes',
  recognise: (head, name) => name.endsWith('.note') && Buffer.from(head).toString().startsWith('note'),
  async *readFile({ name, bytes }) {
    yield heard(`${name}=${await text(bytes)}`);
  },
};
const album: WearableSource = {
  ...declared,
  id: 'album',
  claimMembers: (paths) =>
    paths.includes('album.csv') ? paths.filter((path) => /album|\.jpg/.test(path)) : [],
  async *readArchive({ members }) {
    for (const { path, open } of members) yield heard(`${path}=${await text(open())}`);
  },
};

/** Number, place, reader and outcome of each unit. */
async function read(
  bytes: Uint8Array,
  { limits = {}, from = 0, name = 'all.zip', sources = [album, notes] } = {},
) {
  const units: string[] = [];
  const budget = new UnpackBudget({ ...archiveLimits, ...limits });
  const reading = { sources, context: { timeZone: 'UTC' }, budget, from };
  for await (const unit of readArchive(name, cachedAccess(bytesAccess(bytes)), reading)) {
    const said: string[] = [];
    try {
      for await (const record of unit.records())
        if (record.kind === 'warning') said.push(record.warning.where.slice(0, 40));
    } catch (error) {
      said.push(String((error as { code?: string }).code));
    }
    const outcome = unit.refusal?.code ?? (said.join(' ') || 'ignored');
    units.push(`${unit.number} ${unit.label} ${unit.source?.id ?? '-'}: ${outcome}`);
  }
  return units;
}
const note = (path: string, more = ''): ZippedFile => ({ path, bytes: `note ${path}${more}` });
const zip = (...files: ZippedFile[]) => writeZip(files);
/** Overwrites the first place, from the end, that holds `found`. */
function patched(bytes: Uint8Array, found: string, change: (at: Buffer) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  change(copy.subarray(copy.lastIndexOf(Buffer.from(found, 'latin1'))));
  return copy;
}

describe('an archive', () => {
  it('gives claimed members together first, then every other file to whoever knows it', async () => {
    const nested = zip(note('deep.note'), { path: 'deep.bin', bytes: 'x' });
    const files = [
      note('a.note'),
      { path: 'album.csv', bytes: 'rows' },
      { path: 'photos/1.jpg', bytes: gzipSync('packed') },
      { path: 'b.note.gz', bytes: gzipSync('note b') },
      { path: 'parts/inner.zip', bytes: nested, stored: true },
      { path: 'c.bin', bytes: 'unknown' },
      { path: 'empty', bytes: '' },
    ];
    const all = [
      '0 all.zip album: album.csv=rows photos/1.jpg=packed',
      '1 a.note notes: a.note=note a.note',
      '2 b.note.gz notes: b.note=note b',
      '3 parts/inner.zip/deep.note notes: deep.note=note deep.note',
      '4 parts/inner.zip/deep.bin -: ignored',
      '5 c.bin -: ignored',
      '6 empty -: ignored',
    ];
    expect(await read(zip(...files))).toEqual(all);
    for (let from = 1; from <= all.length; from += 1)
      expect(await read(zip(...files), { from })).toEqual(all.slice(from));
  });

  it('may be a gzip of one file', async () => {
    expect(await read(gzipSync('note 1'), { name: '1.note.gz' })).toEqual([
      '0 1.note.gz notes: 1.note=note 1',
    ]);
    expect(await read(gzipSync('note 1').subarray(0, 12), { name: '1.note.gz' })).toEqual([
      '0 1.note.gz -: archive-damaged',
    ]);
  });

  it('reads a large archive within another, backwards too, and keeps the bytes whole', async () => {
    const noise = (seed: number) =>
      createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16)).update(Buffer.alloc(9_000_000));
    const inner = zip(...[1, 2, 3, 4].map((n) => ({ path: `${n}.jpg`, bytes: noise(n), stored: true })), {
      path: 'album.csv',
      bytes: 'r',
    });
    expect(inner.length).toBeGreaterThan(32 * 1024 * 1024);
    const [unit] = await read(zip({ path: 'inner.zip', bytes: inner }), {
      sources: [
        {
          ...album,
          async *readArchive({ members }) {
            for (const { path, open } of [...members].reverse())
              yield heard(`${path}=${(await text(open())).length > 0}`);
          },
        },
      ],
    });
    expect(unit).toBe('0 inner.zip album: album.csv=true 4.jpg=true 3.jpg=true 2.jpg=true 1.jpg=true');
  }, 60_000);

  it.each([
    [
      'a password',
      patched(zip(note('a.note')), 'PK\x01\x02', (at) => at.writeUInt16LE(0x801, 8)),
      'a.note -: archive-encrypted',
    ],
    [
      'an unknown way of packing',
      patched(zip(note('a.note')), 'PK\x01\x02', (at) => at.writeUInt16LE(99, 10)),
      'a.note -: archive-method',
    ],
    [
      'a symbolic link',
      patched(zip(note('a.note')), 'PK\x01\x02', (at) => {
        at[5] = 3;
        at.writeUInt32LE((0xa1ff << 16) >>> 0, 38);
      }),
      'a.note -: ignored',
    ],
    [
      'a wrong checksum',
      patched(zip(note('a.note')), 'PK\x01\x02', (at) => at.writeUInt32LE(1, 16)),
      'a.note -: archive-damaged',
    ],
    ['a path out of it', zip(note('../../etc/a.note')), '../../etc/a.note -: archive-name'],
    ['a path of the system', zip(note('C:\\a.note')), 'C:/a.note -: archive-name'],
    ['a path of another system', zip(note('dir\\a.note')), 'dir/a.note notes: dir/a.note=note dir\\a.note'],
    [
      'a damaged archive in it',
      zip({ path: 'a.zip', bytes: zip(note('b.note')).subarray(0, 60) }),
      'a.zip -: archive-damaged',
    ],
    [
      'archives four deep',
      [1, 2, 3].reduce((inner, n) => zip({ path: `${n}.zip`, bytes: inner }), zip(note('a.note'))),
      '3.zip/2.zip/1.zip -: archive-too-deep',
    ],
    [
      'a bomb',
      zip(
        { path: 'a.note', bytes: 'note' + '0'.repeat(9_000_000) },
        note(
          'filler.note',
          fc.sample(fc.string({ minLength: 99_000, maxLength: 99_000 }), { seed: 1, numRuns: 1 })[0],
        ),
      ),
      'a.note -: archive-too-large',
    ],
  ])('with %s keeps the others', async (_what, bytes, expected) => {
    expect((await read(bytes))[0]).toBe(`0 ${expected}`);
  });

  it.each([
    ['is cut', zip(note('a.note'), note('b.note')).subarray(0, 90), {}, 'archive-damaged'],
    ['holds too many files', zip(note('a.note'), note('b.note')), { entries: 1 }, 'archive-too-large'],
    [
      'holds too many files deeper down',
      zip({ path: 'a.zip', bytes: zip(note('a.note'), note('b.note')) }),
      { entries: 2 },
      'archive-too-large',
    ],
    ['unpacks to too much', zip(note('a.note'), note('b.note')), { totalBytes: 12 }, 'archive-too-large'],
    [
      'packs too well as a whole',
      zip({ path: 'a', bytes: Buffer.alloc(9_000_000) }),
      {},
      'archive-too-large',
    ],
    [
      'has files that overlap',
      patched(zip(note('a.note'), note('b.note')), 'PK\x01\x02', (at) => at.writeUInt32LE(0, 42)),
      {},
      'archive-too-large',
    ],
  ])('that %s is refused', async (_what, bytes, limits, code) => {
    await expect(read(bytes, { limits })).rejects.toMatchObject({ code });
  });

  it('is never read beyond its bytes nor fails in another way, however it is damaged', async () => {
    const sound = zip(
      note('a.note'),
      { path: 'in.zip', bytes: zip(note('b.note')) },
      { path: 'c.note.gz', bytes: gzipSync('note c') },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(255), async (at, value) => {
        const bytes = Uint8Array.from(sound);
        bytes[at] = value;
        const units = await read(bytes).catch((error: unknown) => [
          String((error as { code?: string }).code),
        ]);
        for (const unit of units) expect(unit).not.toMatch(/undefined|ERR_/);
      }),
      { numRuns: 300 },
    );
  });
});
