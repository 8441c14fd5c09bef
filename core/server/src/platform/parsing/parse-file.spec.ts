import { jest } from '@jest/globals';
import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ParseFailure } from './parse-failure.js';
import { unpackRecords } from './packed-records.js';
import { parseFile } from './parse-file.js';
import type { ParserTimes } from './watch-clock.js';
import { parserTimes } from './watch-clock.js';

const fixtures = join(dirname(fileURLToPath(import.meta.url)), 'testing');

async function* piece(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** Reads a file with the fixture plugin whose behaviour the file name picks. */
async function read(fileName: string, bytes: AsyncIterable<Uint8Array> = piece('abc'), times?: ParserTimes) {
  const listFile = join(await mkdtemp(join(tmpdir(), 'regimen-parse-')), 'plugins.json');
  const from = join(fixtures, 'odd-source');
  await writeFile(listFile, JSON.stringify({ plugins: [{ from, allowUnsigned: true }] }));
  const file = { name: fileName, sizeBytes: 3, bytes, timeZone: 'Europe/London' };
  const order = {
    listFile,
    from,
    at: join(from, 'index.js'),
    sourceId: 'odd',
    file,
    ...(times && { times }),
  };
  const records = [];
  let failure: unknown = null;
  try {
    for await (const batch of parseFile(order)) records.push(...unpackRecords(batch));
  } catch (error) {
    failure = error;
  }
  return { records, failure: failure as (Error & Partial<ParseFailure>) | null };
}

// Two starts of a process, on a machine that may be busy.
jest.setTimeout(60_000);

describe('reading a file in a limited process', () => {
  it('yields what the source understands, typed arrays included', async () => {
    const { records, failure } = await read('good');
    expect(failure).toBeNull();
    expect(records).toHaveLength(1201);
    const [last] = records.slice(-1);
    expect(last?.kind === 'activity' && last.activity.streams[0]?.values).toEqual(new Float64Array([61, 62]));
  });

  it.each([
    ['refuses', 'half-a-file'],
    ['throws', 'parser-crashed'],
    ['exits', 'parser-crashed'],
    ['eats-buffers', 'parser-crashed'],
    ['eats-heap', 'parser-crashed'],
  ])('keeps the records before a source that %s, and says why it ended', async (fileName, code) => {
    const { records, failure } = await read(fileName);
    expect(failure).toBeInstanceOf(ParseFailure);
    expect(failure?.code).toBe(code);
    expect(records).toHaveLength(1);
  });

  it.each([
    ['spins without yielding', 'spins', { silenceMs: 3_000 }],
    ['waits for what never comes', 'waits', { silenceMs: 3_000 }],
    ['says something for ever', 'dribbles', { fileMs: 3_000 }],
  ])('stops a source that %s at its time limit, and keeps what it said', async (_what, fileName, times) => {
    const { records, failure } = await read(fileName, piece('abc'), { ...parserTimes, ...times });
    expect(failure).toMatchObject({ name: 'ParseFailure', code: 'parser-timeout' });
    expect(records.length).toBeGreaterThanOrEqual(1);
  });

  it('fails as the bytes do, and takes no beginning of a file for the whole', async () => {
    const broken = (async function* () {
      yield Buffer.from('abc');
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      throw new Error('The disk is gone.');
    })();
    const { records, failure } = await read('good', broken);
    expect(failure).toEqual(new Error('The disk is gone.'));
    expect(records).toEqual([]);
  });

  it('gives the source neither our environment nor files nor processes', async () => {
    const { records } = await read('spies');
    expect(records.map((record) => record.kind === 'warning' && record.warning.code)).toEqual([
      'environment-empty',
      'write-denied',
      'password-file-denied',
      'process-denied',
    ]);
  });

  it('lets a plugin that is listed by its file read what lies beside it, as in its own process', async () => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'regimen-parse-')));
    const listFile = join(folder, 'plugins.json');
    await mkdir(join(folder, 'beside'));
    await writeFile(join(folder, 'beside/package.json'), '{ "type": "module" }');
    await writeFile(
      join(folder, 'beside/index.js'),
      `import { readFileSync } from 'node:fs';
       import { code } from './code.js';
       const said = () => {
         try { return String(readFileSync(${JSON.stringify(join(folder, 'secret.txt'))})); } catch { return code; }
       };
       const source = { id: 'beside', delivery: ['file'], coverage: { metrics: [], activities: false, streams: [] },
         async *readFile() { yield { kind: 'warning', warning: { code: said(), where: 'file', count: 1 } }; } };
       export default { id: 'wearable-beside', version: '1.0.0', title: { en: 'B', zh: 'B' }, requires: { host: '^1.0.0' },
         options: { safeParse: (data) => ({ success: true, data }) }, access: ['observations:write'],
         setup: () => ({ wearableSources: [source] }) };`,
    );
    await writeFile(join(folder, 'beside/code.js'), "export const code = 'only-its-own';");
    await writeFile(join(folder, 'secret.txt'), 'read-too-much');
    const from = './beside/index.js';
    await writeFile(listFile, JSON.stringify({ plugins: [{ from, allowUnsigned: true }] }));
    const file = { name: 'a', sizeBytes: 3, bytes: piece('abc'), timeZone: 'Europe/London' };
    const records = [];
    const order = { listFile, from, at: join(folder, 'beside/index.js'), sourceId: 'beside', file };
    for await (const batch of parseFile(order)) records.push(...unpackRecords(batch));
    expect(records).toMatchObject([{ warning: { code: 'only-its-own' } }]);
  });
});
