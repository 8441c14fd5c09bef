import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ZippedFile } from '@regimen/plugin-api/conformance';
import { writeZip } from '@regimen/plugin-api/conformance';
import { bytesAccess } from '@regimen/plugin-api/reading';
import { parseArchive } from './parse-archive.js';

const from = join(dirname(fileURLToPath(import.meta.url)), 'testing', 'odd-source');
const file = (path: string): ZippedFile => ({ path, bytes: randomBytes(3000) });

/** Each file, how many records it gave, and why it ended. */
async function read(bytes: Uint8Array, firstFile = 0) {
  const listFile = join(await mkdtemp(join(tmpdir(), 'regimen-parse-')), 'plugins.json');
  await writeFile(listFile, JSON.stringify({ plugins: [{ from, allowUnsigned: true }] }));
  const lines: string[] = [];
  let [line, records] = ['', 0];
  const order = {
    listFile,
    name: 'all.zip',
    sources: [{ from, at: join(from, 'index.js'), sourceId: 'odd' }],
    firstFile,
    timeZone: 'UTC',
  };
  for await (const piece of parseArchive({ ...order, archive: bytesAccess(bytes) })) {
    if (piece.kind === 'file')
      [line, records] = [`${piece.number} ${piece.label} ${piece.sourceId ?? '-'}`, 0];
    if (piece.kind === 'records') records += piece.records.count;
    if (piece.kind === 'file-end') lines.push(`${line} ${records} ${piece.failure?.code ?? 'read'}`);
  }
  return lines;
}

describe('reading an archive in a limited process', () => {
  it('sets aside what refuses, fails, crashes or eats all memory, and goes on behind it', async () => {
    const names = ['good', 'refuses', 'throws', 'exits', 'good', 'eats-buffers', 'good'];
    const archive = writeZip([...names.map((name) => file(`odd/${name}`)), file('other/a')]);
    const all = [
      '0 odd/good odd 1201 read',
      '1 odd/refuses odd 1 half-a-file',
      '2 odd/throws odd 1 parser-crashed',
      '3 odd/exits odd 1 parser-crashed',
      '4 odd/good odd 1201 read',
      '5 odd/eats-buffers odd 1 parser-crashed',
      '6 odd/good odd 1201 read',
      '7 other/a - 0 read',
    ];
    expect(await read(archive)).toEqual(all);
    expect(await read(archive, 6)).toEqual(all.slice(6));
  }, 60_000);

  it('asks for the bytes of a large one as it needs them', async () => {
    const large = { path: 'odd/good', bytes: randomBytes(3_000_000), stored: true };
    const archive = writeZip([large, file('odd/good')]);
    expect(await read(archive)).toEqual(['0 odd/good odd 1201 read', '1 odd/good odd 1201 read']);
  }, 60_000);

  it('refuses one that cannot be opened', async () => {
    await expect(read(writeZip([file('odd/good')]).subarray(0, 2000))).rejects.toMatchObject({
      code: 'archive-damaged',
    });
  }, 60_000);
});
