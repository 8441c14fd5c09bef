import { jest } from '@jest/globals';
import { writeZip } from '@regimen/plugin-api/conformance';
import fc from 'fast-check';
import { recordsOfMonths, sampleOf } from './testing/archived-samples.js';
import type { SealedImport } from './imports.repository.js';
import type { ImportDesk } from './testing/import-desk.js';
import { openImportDesk } from './testing/import-desk.js';
import { healthState } from './testing/health-state.js';

jest.setTimeout(240_000);

/** A heart rate every ten seconds for three days, some of them spikes: several batches of values, each a few of its kind. */
const heartRates = Array.from({ length: 26_000 }, (_, index) => ({
  metric: 'heart-rate' as const,
  value: index % 97 === 9 ? 215 : 55 + ((index * 2) % 60),
  at: new Date(Date.parse('2026-01-05T00:00:00.000Z') + index * 10_000).toISOString(),
  until: null,
  offsetMinutes: 60,
  device: 'Watch',
  nativeId: null,
}));

interface Sample {
  name: string;
  bytes: Uint8Array;
}

describe('an import whose worker dies at any byte', () => {
  let desk: ImportDesk;
  let samples: Readonly<Record<'table' | 'archive', Sample>>;
  beforeAll(async () => {
    desk = await openImportDesk('Europe/Berlin');
    const writers = desk.plugins.wearableSources().filter(({ writeSample }) => writeSample);
    const writer = (id: string) => writers.find((source) => source.id === id)!;
    const table = await sampleOf(writer('apple-health-export'), { observations: heartRates, activities: [] });
    const tracks = recordsOfMonths(5).flatMap(({ activities }) => activities);
    const files = await Promise.all(
      tracks.map((activity) => sampleOf(writer('tcx-file'), { observations: [], activities: [activity] })),
    );
    const archive = writeZip(
      files.map((bytes, index) => ({ path: `tracks/${index}.tcx`, bytes, stored: true })),
    );
    samples = { table: { name: 'export.xml', bytes: table }, archive: { name: 'all.zip', bytes: archive } };
  });
  afterAll(() => desk.stop());

  const ending = (person: Pick<ImportDesk, 'read' | 'participantId'>) =>
    person.read((tx) => healthState(tx, person.participantId));

  it.each(['table', 'archive'] as const)('comes to the same when it is run again: %s', async (kind) => {
    const { name, bytes } = samples[kind];
    const delivered = () => ({ name, bytes: once(bytes) });
    const clean = await desk.newcomer();
    const expected = await said(clean, await clean.importFile(delivered()));
    expect(expected).toMatchObject({ status: 'done', failure: null });
    const state = await ending(clean);
    if (kind === 'table') expect(await spikesOf(clean)).toBeGreaterThan(100);
    const committed = new Set<number>();
    const dieIn = fc.asyncProperty(somewhereIn(bytes.length), async (deaths) => {
      const person = await desk.newcomer();
      let record = await person.importFile(delivered(), { dieAfterBytes: deaths[0]! });
      for (const dieAfterBytes of deaths.slice(1))
        record = await person.runAgain(record.id, { dieAfterBytes });
      committed.add(record.recordsRead);
      expect(record.finishedAt).toBeNull();
      expect(await said(person, await person.runAgain(record.id))).toEqual(expected);
      expect(await ending(person)).toEqual(state);
    });
    await fc.assert(dieIn, { numRuns: 4, seed: 11 });
    // Deaths before and behind committed batches were among them.
    expect(committed.size).toBeGreaterThan(1);
  });
});

async function spikesOf({
  read,
  participantId,
}: Pick<ImportDesk, 'read' | 'participantId'>): Promise<number> {
  const [{ spikes }] = await read((tx) =>
    tx.query<[{ spikes: number }]>(
      `select count(*)::int as spikes from quality_entries where participant_id = $1 and rule_id = 'spike-heart-rate'`,
      [participantId],
    ),
  );
  return spikes;
}

/** One death or two, of which the last is often near the end: what is committed then lies far behind what was read. */
function somewhereIn(length: number): fc.Arbitrary<number[]> {
  const anywhere = fc.noBias(fc.nat(length - 1));
  const late = fc.integer({ min: Math.floor(length * 0.9), max: length - 1 });
  return fc.oneof(fc.tuple(anywhere), fc.tuple(anywhere, late), fc.tuple(late));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What an import says of itself and of its files, apart from who it is and when it was. */
async function said({ read }: Pick<ImportDesk, 'read'>, record: SealedImport) {
  const { status, failure, recordsRead, observationsStored, activitiesStored, sameSessions } = record;
  const { duplicates, warnings, fileCount, parserVersion, sourceId, progress } = record;
  const files = await read((tx) =>
    tx.query<object[]>(
      `select number, source_id, status, records_read, measured, warnings, failure from import_files
        where import_id = $1 order by number`,
      [record.id],
    ),
  );
  const counts = { recordsRead, observationsStored, activitiesStored, sameSessions, duplicates, fileCount };
  return { ...counts, status, failure, warnings, parserVersion, sourceId, progress, files };
}
