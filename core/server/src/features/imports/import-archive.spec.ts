import { jest } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import type { ZippedFile } from '@regimen/plugin-api/conformance';
import { writeZip } from '@regimen/plugin-api/conformance';
import type { EntityManager } from 'typeorm';
import { recordsOfMonths, sampleOf } from './testing/archived-samples.js';
import type { ImportDesk } from './testing/import-desk.js';
import { openImportDesk } from './testing/import-desk.js';
import { healthState } from './testing/health-state.js';
import { readerNamed } from './reader-of.js';

jest.setTimeout(120_000);

/** Three months of a person as two kinds of files, some of them hard to read, as one archive. */
async function archive({ plugins }: ImportDesk): Promise<Uint8Array> {
  const writers = plugins.wearableSources().filter(({ writeSample }) => writeSample);
  const tables = writers.find(({ coverage }) => coverage.metrics.includes('steps'))!;
  const streams = writers.find(({ coverage }) => coverage.streams.includes('heart-rate'))!;
  const files: ZippedFile[] = [];
  for (const [index, records] of recordsOfMonths(3).entries()) {
    const month = await sampleOf(tables, records);
    files.push({ path: `${index}/table`, bytes: month });
    for (const [day, activity] of records.activities.entries()) {
      const file = await sampleOf(streams, { observations: [], activities: [activity] });
      files.push({ path: `${index}/${day}/track.gz`, bytes: gzipSync(file) });
    }
  }
  const damaged = Buffer.concat([(files.at(-1)!.bytes as Uint8Array).subarray(0, 60), Buffer.alloc(9)]);
  files.splice(3, 0, { path: '0/damaged/track.gz', bytes: damaged }, { path: 'readme.txt', bytes: 'Hello' });
  return writeZip(files);
}

describe('importing an archive', () => {
  let desk: ImportDesk;
  let bytes: Uint8Array;
  beforeAll(async () => {
    desk = await openImportDesk('Europe/Berlin');
    bytes = await archive(desk);
  });
  afterAll(() => desk.stop());
  const delivered = () => ({
    name: 'all.zip',
    bytes: (async function* () {
      yield bytes;
    })(),
  });
  const filesOf = (tx: EntityManager, importId: string) =>
    tx.query<{ number: number; status: string; source_id: string | null }[]>(
      'select number, status, source_id from import_files where import_id = $1 order by number',
      [importId],
    );

  it('reads every file by its own source, tells the damaged one apart, and comes to the same when it is killed', async () => {
    const clean = await desk.importFile(delivered());
    expect(clean).toMatchObject({ status: 'partial', failure: null });
    expect(clean.activitiesStored).toBeGreaterThan(10);
    expect(clean.warnings).toContainEqual({ code: 'zip_entry_ignored', where: 'archive', count: 1 });
    const files = await desk.read((tx) => filesOf(tx, clean.id));
    expect(files.map(({ number }) => number)).toEqual(files.map((_, index) => index));
    expect(new Set(files.map(({ source_id }) => source_id)).size).toBe(3);
    expect(files.filter(({ status }) => status === 'failed')).toHaveLength(1);
    const expected = await desk.read((tx) => healthState(tx, desk.participantId));

    for (const batches of [0, 1, 2]) {
      const other = await openImportDesk('Europe/Berlin');
      try {
        const killed = await other.importFile(delivered(), { dieAfterBatches: batches });
        expect(killed).toMatchObject({ status: 'running' });
        const resumed = await other.runAgain(killed.id);
        expect(resumed).toMatchObject({
          status: clean.status,
          recordsRead: clean.recordsRead,
          observationsStored: clean.observationsStored,
          activitiesStored: clean.activitiesStored,
          warnings: clean.warnings,
        });
        expect(await other.read((tx) => healthState(tx, other.participantId))).toEqual(expected);
        expect(await other.read((tx) => filesOf(tx, killed.id))).toEqual(files);
      } finally {
        await other.stop();
      }
    }
  });

  it('is told when nobody knows anything in it', async () => {
    const unknown = writeZip([{ path: 'a.txt', bytes: 'Hello' }]);
    const record = await desk.importFile({
      name: 'a.zip',
      bytes: (async function* () {
        yield unknown;
      })(),
    });
    expect(record).toMatchObject({ status: 'failed', failure: { code: 'unknown-format' } });
  });

  it('names the source that sent a delivery where that does not run', () => {
    expect(() => readerNamed(desk.plugins, 'gone')).toThrow(
      expect.objectContaining({ code: 'source-not-running' }),
    );
  });
});
