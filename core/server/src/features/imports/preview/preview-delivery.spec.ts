import { jest } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { writeZip } from '@regimen/plugin-api/conformance';
import { workspaceRoot } from '../../../platform/config/read-settings.js';
import type { ImportDesk } from '../testing/import-desk.js';
import { openImportDesk } from '../testing/import-desk.js';
import type { DeliveredFile } from '../read-delivery.js';
import { KnownRecordsRepository } from './known-records.repository.js';
import type { ParserTimes } from '../../../platform/parsing/watch-clock.js';
import { previewDelivery } from './preview-delivery.js';
import { previewLimits } from './preview-limits.js';

jest.setTimeout(120_000);

const known = new KnownRecordsRepository();

describe('looking into a file before it is imported', () => {
  let desk: ImportDesk;
  beforeAll(async () => (desk = await openImportDesk('Europe/Berlin')));
  afterAll(() => desk.stop());

  const delivered = (
    name: string,
    text: string | Uint8Array,
    settings: Readonly<Record<string, string>> = {},
  ): DeliveredFile => {
    const bytes = Buffer.from(text);
    return {
      ...{ name, settings, timeZone: 'Europe/Berlin', sizeBytes: bytes.length },
      stream: async function* () {
        yield bytes;
      },
      anywhere: () =>
        Promise.resolve({
          sizeBytes: bytes.length,
          read: (from: number, length: number) => Promise.resolve(bytes.subarray(from, from + length)),
          close: () => Promise.resolve(),
        }),
    };
  };
  const preview = (file: DeliveredFile, times?: ParserTimes) =>
    desk.read((tx) =>
      previewDelivery(
        { plugins: desk.plugins, pluginsFile: join(workspaceRoot, 'regimen.plugins.json'), times },
        file,
        {
          observations: (observations) => known.observations(tx, desk, observations),
          activities: (activities) => known.activities(tx, desk, activities),
        },
      ),
    );
  const importText = (name: string, text: string) =>
    desk.importFile({
      name,
      bytes: (async function* () {
        yield Buffer.from(text);
      })(),
    });

  it('counts what is new and what is there, shows the first records, and stores nothing', async () => {
    const table = 'Date,Weight (kg),SpO2 (%)\n2026-01-05 08:00,80.5,97\n2026-01-06 08:00,80.1,\n';
    const before = await preview(delivered('weights.csv', `${table}2026-01-05 08:00,80.5,97\n`));
    expect(before).toMatchObject({
      isComplete: true,
      failure: null,
      observations: { count: 5, known: 2 },
      activities: { count: 0, known: 0 },
      firstDay: '2026-01-05',
      lastDay: '2026-01-06',
      files: [{ path: 'weights.csv', failure: null }],
      fileCount: 1,
    });
    expect(before.metrics).toEqual([
      { metric: 'body-mass', count: 3 },
      { metric: 'oxygen-saturation', count: 2 },
    ]);
    expect(before.records[0]).toMatchObject({
      ...{ code: 'body-mass', value: 80.5, unit: 'kg', quality: 'good', isKnown: false },
      ...{ at: '2026-01-05T07:00:00.000Z', localDay: '2026-01-05' },
    });
    const stored = await desk.read((tx) =>
      tx.query<[{ count: number }]>('select count(*)::int from observations'),
    );
    expect(stored).toEqual([{ count: 0 }]);

    await importText('weights.csv', table);
    const after = await preview(delivered('weights.csv', table));
    expect(after.observations).toEqual({ count: 3, known: 3 });
    expect(after.records.every(({ isKnown }) => isKnown)).toBe(true);
  });

  it('shows a table whose columns say nothing, and what becomes of it with each answer', async () => {
    const rows = ['Wann,Eins,Zwei', '03/04/2026 07:30,180.5,71', '04/05/2026 07:30,179,oops'];
    const table = `${rows.join('\n')}\n`;
    const silent = await preview(delivered('mine.csv', table));
    expect(silent).toMatchObject({ failure: { code: 'unknown-format' }, observations: { count: 0 } });
    expect(silent.inspection?.columns.map(({ title, role }) => [title, role])).toEqual([
      ['Wann', 'ignore'],
      ['Eins', 'ignore'],
      ['Zwei', 'ignore'],
    ]);
    expect(silent.inspection?.firstRows[0]).toEqual(['03/04/2026 07:30', '180.5', '71']);
    expect(silent.inspection?.roles?.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['ignore', 'start', 'body-mass', 'heart-rate']),
    );

    const roles = { 'column.1': 'start', 'column.2': 'body-mass', 'column.3': 'heart-rate' };
    const asked = await preview(delivered('mine.csv', table, roles));
    expect(asked.inspection?.questions.map(({ setting }) => setting).sort()).toEqual(['dateOrder']);
    expect(asked).toMatchObject({ failure: null, observations: { count: 0 } });
    expect(asked.warnings).toContainEqual({ code: 'needs_answer', where: 'dateOrder', count: 2 });

    const answers = { ...roles, dateOrder: 'day-first', weightUnit: 'lb', timeZone: 'America/New_York' };
    const told = await preview(delivered('mine.csv', table, answers));
    expect(told.observations.count).toBe(3);
    expect(told.records[0]).toMatchObject({ code: 'body-mass', at: '2026-04-03T11:30:00.000Z', unit: 'kg' });
    expect(told.records[0]?.value).toBeCloseTo(81.87, 2);
    expect(told.warnings).toHaveLength(1);
  });

  it('reads a table without titles once it is told what stands where, as an import does', async () => {
    const table = '2026-02-05 08:00;81.5\n2026-02-06 08:00;81.2\n';
    const silent = await preview(delivered('plain.csv', table));
    expect(silent.inspection).toMatchObject({
      columns: [{ title: '' }, { title: '' }],
      firstRows: [
        ['2026-02-05 08:00', '81.5'],
        ['2026-02-06 08:00', '81.2'],
      ],
    });
    const settings = { 'column.1': 'start', 'column.2': 'body-mass', weightUnit: 'kg' };
    expect(await preview(delivered('plain.csv', table, settings))).toMatchObject({
      failure: null,
      observations: { count: 2, known: 0 },
    });
    const bytes = (async function* () {
      yield Buffer.from(table);
    })();
    expect(await desk.importFile({ name: 'plain.csv', bytes, settings })).toMatchObject({
      status: 'done',
      observationsStored: 2,
    });
  });

  it('names the files of an archive with who would read each', async () => {
    const table = Buffer.from('Date,Weight (kg)\n2026-03-05 08:00,80.5\n');
    const zip = writeZip([
      { path: 'a/weights.csv', bytes: table },
      { path: 'a/packed.csv.gz', bytes: gzipSync(table) },
      { path: 'readme.txt', bytes: 'Hello' },
    ]);
    const found = await preview(delivered('all.zip', zip));
    expect(found).toMatchObject({
      isComplete: true,
      fileCount: 3,
      observations: { count: 2, known: 1 },
      inspection: null,
    });
    expect(found.files.map(({ path, sourceId }) => [path, sourceId === null])).toEqual([
      ['a/weights.csv', false],
      ['a/packed.csv.gz', false],
      ['readme.txt', true],
    ]);
  });

  it.each([
    ['an empty file', '', 'empty-file'],
    ['letters', 'Dear Ann,', 'unknown-format'],
    ['a broken archive', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), 'archive-damaged'],
  ])('says why %s cannot be read', async (_, bytes, code) => {
    const found = await preview(delivered('file', bytes));
    expect(found).toMatchObject({ isComplete: true, failure: { code }, observations: { count: 0 } });
  });

  it('stays within its limits with a hostile table', async () => {
    const wide = `Date,Weight (kg)${',x'.repeat(900)}\n2026-01-05,80${',=cmd|calc'.repeat(900)}\n`;
    const found = await preview(delivered('wide.csv', wide));
    expect(found.observations.count).toBe(1);
    expect(found.inspection!.columns.length).toBeLessThanOrEqual(500);

    const lines = Array.from({ length: previewLimits.records + 5000 }, (_, index) => {
      const at = new Date(1.6e12 + index * 60_000).toISOString();
      return `${at},${60 + (index % 40)}`;
    });
    const long = await preview(
      delivered('long.csv', `Time,Heart rate (bpm)\n${lines.join('\n')}\n`),
      // On a busy machine the usual time would be over before the records are.
      { silenceMs: 60_000, fileMs: 60_000, totalMs: 60_000 },
    );
    expect(long).toMatchObject({ isComplete: false, failure: null });
    expect(long.observations.count).toBeGreaterThanOrEqual(previewLimits.records);
    expect(long.observations.count).toBeLessThan(previewLimits.records + 5000);
  });
});
