import { readTitledRows, Remarks } from '@regimen/plugin-api/reading';
import { cardioTitles, readCardioRow } from './cardio-activities.js';
import { cardioTable } from './testing/sample-items.js';

async function read(content: Uint8Array, timeZone = 'Europe/Berlin') {
  const remarks = new Remarks();
  const bytes = (async function* () {
    yield content;
  })();
  const found = [];
  const rows = readTitledRows(bytes, cardioTitles, remarks, (row, where) =>
    readCardioRow(row, where, { timeZone }, remarks),
  );
  for await (const record of rows) found.push(record);
  return [...found, ...remarks.records()];
}

it('places wall clocks in the zone of the person', async () => {
  expect(await read(cardioTable('2026-03-08 17:00:00', '1:02:33'))).toMatchObject([
    {
      activity: {
        activity: 'running',
        startedAt: '2026-03-08T16:00:00.000Z',
        offsetMinutes: 60,
        elapsedSeconds: 3753,
        distanceMetres: 5020,
        energyKcal: 310,
        ascentMetres: 42,
        meanHeartRateBpm: 141,
        nativeId: 'aa-bb',
        recordingFile: '2026-03-08-170000.gpx',
      },
    },
  ]);
});

it('reads miles and feet', async () => {
  const inMiles = Buffer.from(
    cardioTable('2026-03-08 17:00:00', '90:10').toString().replace('(km)', '(mi)').replace('(m)', '(ft)'),
  );
  expect(await read(inMiles)).toMatchObject([
    { activity: { elapsedSeconds: 5410, distanceMetres: 5.02 * 1609.344, ascentMetres: 42 * 0.3048 } },
  ]);
});

it.each([
  ['2026-02-30 17:00:00', '32:10', 'item_rejected'],
  ['2026-03-08 17:00:00', 'long', 'item_rejected'],
])('rejects %s for %s', async (date, duration, code) => {
  expect(await read(cardioTable(date, duration))).toMatchObject([{ warning: { code, where: 'line 2' } }]);
});

it('remarks on a clock that was shown twice', async () => {
  expect(await read(cardioTable('2026-10-25 02:30:00', '32:10'))).toMatchObject([
    { activity: { startedAt: '2026-10-25T00:30:00.000Z' } },
    { warning: { code: 'ambiguous_local_time', where: 'line 2' } },
  ]);
});
