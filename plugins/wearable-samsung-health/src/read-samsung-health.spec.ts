import type { SourceRecord } from '@regimen/domain';
import { observationDay } from '@regimen/domain';
import {
  claimSamsungHealth,
  readSamsungArchive,
  readSamsungFile,
  recogniseSamsungHealth,
} from './read-samsung-health.js';
import { exportMembers, table } from './testing/samsung-export.js';

const timeZone = 'America/New_York';

async function* once(text: string) {
  yield await Promise.resolve(Buffer.from(text));
}

async function all(records: AsyncIterable<SourceRecord>): Promise<SourceRecord[]> {
  const found: SourceRecord[] = [];
  for await (const record of records) found.push(record);
  return found;
}

const readTable = (text: string) =>
  all(readSamsungFile({ name: 'table.csv', bytes: once(text), sizeBytes: text.length, timeZone }));
function readExport(members: readonly { path: string; bytes: string }[]) {
  const claimed = claimSamsungHealth(members.map(({ path }) => path));
  const opened = members
    .filter(({ path }) => claimed.includes(path))
    .map(({ path, bytes }) => ({ path, sizeBytes: bytes.length, open: () => once(bytes) }));
  return all(readSamsungArchive({ name: 'export.zip', members: opened, timeZone }));
}
const observed = (records: readonly SourceRecord[], metric?: string) =>
  records.flatMap((record) =>
    record.kind === 'observation' && (metric ?? record.observation.metric) === record.observation.metric
      ? [record.observation]
      : [],
  );
const warned = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'warning' ? [record.warning] : []));

describe('an export', () => {
  it('counts steps once: of all devices, and not again by device', async () => {
    const records = await readExport(exportMembers());
    expect(observed(records, 'steps')).toMatchObject([
      { value: 6500, localDate: '2026-01-05', nativeId: 'd3' },
    ]);
    expect(observed(records, 'distance')).toMatchObject([{ value: 4400 }]);
    expect(warned(records)).toMatchObject([{ code: 'item_rejected', count: 1 }]);
  });

  it('tells the energy of a day, of movement and of rest, by its date', async () => {
    const records = await readExport(exportMembers());
    const energy = observed(records).filter(({ metric }) => metric.endsWith('-energy'));
    expect(energy.map(({ metric, value, localDate }) => [metric, value, localDate])).toEqual([
      ['active-energy', 310.5, '2026-01-05'],
      ['basal-energy', 1650, '2026-01-05'],
    ]);
  });

  it('tells heart rate variability from the readings beside, each measure as its own, and says where they lack', async () => {
    const told = (records: readonly SourceRecord[]) =>
      observed(records)
        .filter(({ metric }) => metric.startsWith('hrv'))
        .map(({ metric, value, at, offsetMinutes }) => [metric, value, at.slice(11, 16), offsetMinutes]);
    expect(told(await readExport(exportMembers()))).toEqual([
      ['hrv-rmssd', 38.2, '07:00', 60],
      ['hrv-sdnn', 45.9, '07:00', 60],
      ['hrv-sdnn', 41, '07:05', 60],
    ]);
    const alone = await readExport(exportMembers().filter(({ path }) => !path.includes('/h.binning')));
    expect(told(alone)).toEqual([]);
    expect(warned(alone)).toContainEqual(expect.objectContaining({ code: 'companion_missing', count: 1 }));
  });

  it('counts the rows of devices where nothing sums them up', async () => {
    const members = exportMembers().filter(({ path }) => !path.includes('step_daily_trend'));
    expect(observed(await readExport(members), 'steps')).toMatchObject([
      { value: 90, until: '2026-01-05T07:10:00.000Z' },
    ]);
  });

  it('tells the minutes beside a row of pulse instead of the row, at its offset', async () => {
    const pulse = observed(await readExport(exportMembers()), 'heart-rate');
    expect(pulse.slice(0, 3).map(({ value, at }) => [value, at.slice(11, 16)])).toEqual([
      [60, '07:00'],
      [63, '07:01'],
      [62.5, '09:00'],
    ]);
    expect(pulse.every(({ offsetMinutes }) => offsetMinutes === 60)).toBe(true);
  });

  it('tells a night by its stages, and a session with its streams', async () => {
    const records = await readExport(exportMembers());
    const night = observed(records).filter(({ metric }) => /^sleep|in-bed/.test(metric));
    expect(night.map(({ metric, value }) => [metric, value])).toEqual([
      ['sleep-duration', 330],
      ['sleep-light', 150],
      ['sleep-deep', 60],
      ['sleep-rem', 120],
      ['sleep-awake', 30],
      ['time-in-bed', 360],
    ]);
    expect(observationDay(night[0]!, timeZone)).toBe('2026-01-05');
    expect(observed(records, 'vo2max-estimate')).toMatchObject([
      { value: 46.4, at: '2026-01-05T10:10:00.000Z' },
    ]);
    expect(records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : []))).toMatchObject([
      {
        activity: 'running',
        elapsedSeconds: 600,
        timerSeconds: 540,
        distanceMetres: 2100.5,
        offsetMinutes: 60,
        streams: [{ kind: 'heart-rate' }, { kind: 'latitude' }, { kind: 'longitude' }, { kind: 'altitude' }],
      },
    ]);
  });

  it('keeps the row where the file beside it cannot be read, and names tables it leaves out', async () => {
    const members = exportMembers().map((member) =>
      member.path.includes('binning') ? { ...member, bytes: '[{' } : member,
    );
    const food = { path: 'samsunghealth/com.samsung.health.food_intake.2026.csv', bytes: 'x' };
    const records = await readExport([...members, food]);
    expect(observed(records, 'heart-rate')[0]).toMatchObject({ value: 61.5 });
    expect(warned(records).map(({ code }) => code)).toEqual([
      'unknown_record_type',
      'item_rejected',
      'companion_unreadable',
      'companion_missing',
    ]);
  });

  it('claims nothing of other archives', () => {
    expect(claimSamsungHealth(['a/b.csv', 'jsons/com.samsung.x/a.json'])).toEqual([]);
  });
});

describe('a table', () => {
  const weight = (...rows: string[]) =>
    table('com.samsung.health.weight', 'weight,start_time,time_offset,datauuid,update_time', ...rows);

  it('keeps of an entry the version updated last, in milliseconds or as text', async () => {
    const records = await readTable(
      weight(
        '70,2026-01-05 07:00:00.000,UTC+0100,a,1767600000000',
        '72,2026-01-05 07:00:00.000,3600000,a,1767700000000',
        '71,2026-01-05 07:00:00.000,UTC+0100,a,2026-01-05 10:00:00.000',
      ),
    );
    expect(observed(records)).toMatchObject([{ value: 72, offsetMinutes: 60, nativeId: 'a' }]);
  });

  it('keeps good rows around bad ones, and none that was cut', async () => {
    const text = weight(
      '70,2026-01-05 07:00:00.000,UTC+0100,a,1767600000000',
      '71,2026-02-30 07:00:00.000,UTC+0100,b,1767600000000',
      '7,x,,,',
    );
    const records = await readTable(`${text}72,2026-01-06 07:00:00.000,UTC+0100,c,17676`);
    expect(observed(records)).toMatchObject([{ value: 70 }]);
    expect(warned(records)).toMatchObject([{ code: 'item_rejected', count: 3 }]);
  });

  it.each([
    [weight(), true],
    ['com.samsung.shealth.step_daily_trend,6310001,8\ncount\n', true],
    ['weight,date\n70,2026-01-05\n', false],
    ['com.samsung.health.weight', false],
  ])('is recognised by its first line', (text, expected) => {
    expect(recogniseSamsungHealth(Buffer.from(text))).toBe(expected);
  });
});
