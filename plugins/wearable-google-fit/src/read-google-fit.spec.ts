import type { SourceRecord } from '@regimen/domain';
import { recogniseDailyTable } from './daily-table.js';
import { instantOfNanoseconds } from './nanoseconds.js';
import { claimDailyTables, readGoogleFitArchive, readGoogleFitDaily } from './read-google-fit-daily.js';
import { readGoogleFitJson, recogniseGoogleFitJson } from './read-google-fit-json.js';
import { dataSet, days, nanos, point, quarterHours } from './testing/google-fit-files.js';

const timeZone = 'America/New_York';

async function all(records: AsyncIterable<SourceRecord>): Promise<SourceRecord[]> {
  const found: SourceRecord[] = [];
  for await (const record of records) found.push(record);
  return found;
}

async function* once(text: string) {
  yield await Promise.resolve(Buffer.from(text));
}

const file = (name: string, text: string) => ({ name, bytes: once(text), sizeBytes: text.length, timeZone });
const read = (document: unknown) => all(readGoogleFitJson(file('a.json', JSON.stringify(document))));
const observed = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'observation' ? [record.observation] : []));
const warned = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'warning' ? [record.warning] : []));
const activities = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : []));

it.each([
  ['1422632268186999999', '2015-01-30T15:37:48.186Z'],
  [1422632268186000000, '2015-01-30T15:37:48.186Z'],
  ['14226322681860000001', null],
  ['-1', null],
  ['1e18', null],
  [0, null],
])('%s nanoseconds are %s', (written, at) => expect(instantOfNanoseconds(written)).toBe(at));

describe('a data set', () => {
  it('tells each point in our unit, by its place in time and stream', async () => {
    const records = await read(
      dataSet([
        point('height', 0, 0, 1.8),
        point('blood_pressure', 0, 0, 120, 80, 3),
        point('step_count.delta', 0, 15, 620),
        { ...point('weight', 0, 0, 71.5), startTimeNanos: 'never' },
        point('nutrition', 0, 0, 1),
      ]),
    );
    expect(
      observed(records).map(({ metric, value, until }) => [metric, value, until?.slice(11, 16)]),
    ).toEqual([
      ['body-height', 180, undefined],
      ['systolic-pressure', 120, undefined],
      ['diastolic-pressure', 80, undefined],
      ['steps', 620, '06:15'],
    ]);
    expect(observed(records)[0]).toMatchObject({ at: '2026-03-08T06:00:00.186Z', device: 'com.app' });
    expect(warned(records)).toEqual([
      { code: 'item_rejected', where: 'point 4', count: 1 },
      { code: 'unknown_record_type', where: 'point 5', count: 1 },
    ]);
  });

  it('of Takeout says the same, and a merged copy of a point is known for it', async () => {
    const { value, ...rest } = point('weight', 0, 0, 71.5);
    const raw = {
      'Data Source': rest.originDataSourceId,
      'Data Points': [{ ...rest, originDataSourceId: '', fitValue: [{ value: value[0] }] }],
    };
    const [single] = observed(await read(raw));
    const [merged] = observed(await read(dataSet([{ ...rest, value }])));
    expect(single).toMatchObject({ metric: 'body-mass', value: 71.5 });
    expect(merged).toEqual(single);
  });

  it('tells exercise, nights, and what is neither', async () => {
    const records = await read(
      dataSet([
        point('activity.segment', 0, 30, 8),
        point('activity.segment', 30, 60, 3),
        point('sleep.segment', 300, 360, 4),
        point('activity.segment', 360, 400, 110),
      ]),
    );
    expect(activities(records)).toMatchObject([
      { activity: 'running', sourceActivity: 'running', elapsedSeconds: 1800 },
    ]);
    expect(observed(records).map(({ metric, value }) => [metric, value])).toEqual([
      ['sleep-duration', 100],
      ['sleep-light', 60],
      ['sleep-deep', 40],
    ]);
    expect(warned(records)).toMatchObject([{ code: 'not_exercise', count: 1 }]);
  });
});

describe('a session', () => {
  it.each([
    [
      {
        fitnessActivity: 'running',
        startTime: '2026-03-08T10:00:00+01:00',
        endTime: '2026-03-08T10:30:00+01:00',
      },
    ],
    [
      {
        session: [
          { id: 'x', activityType: 8, startTimeMillis: '1772960400000', endTimeMillis: '1772962200000' },
        ],
      },
    ],
  ])('of Takeout or the API is an activity', async (document) => {
    expect(activities(await read(document))).toMatchObject([
      { activity: 'running', startedAt: '2026-03-08T09:00:00.000Z', elapsedSeconds: 1800, energyKcal: null },
    ]);
  });

  it('of sleep is a night by its segments', async () => {
    const part = (fitnessActivity: string, from: string, to: string) => ({
      fitnessActivity,
      startTime: `2026-03-08T0${from}:00:00Z`,
      endTime: `2026-03-08T0${to}:00:00Z`,
    });
    const segment = [
      part('sleep.light', '0', '3'),
      part('sleep.deep', '3', '4'),
      part('sleep.awake', '4', '5'),
    ];
    expect(
      observed(await read({ ...part('sleep', '0', '5'), segment })).map(({ metric, value }) => [
        metric,
        value,
      ]),
    ).toEqual([
      ['sleep-duration', 240],
      ['sleep-light', 180],
      ['sleep-deep', 60],
      ['sleep-awake', 60],
    ]);
  });
});

describe('daily tables', () => {
  const steps = (records: readonly SourceRecord[]) =>
    observed(records).flatMap(({ metric, value, at }) => (metric === 'steps' ? [[at, value]] : []));

  it('tell quarter hours of the day in the name, to midnight', async () => {
    const records = await all(
      readGoogleFitDaily(file('Fit/Daily activity metrics/2026-03-08.csv', quarterHours)),
    );
    expect(steps(records)).toEqual([
      ['2026-03-07T23:00:00.000Z', 120],
      ['2026-03-08T22:45:00.000Z', 8],
    ]);
    expect(observed(records).at(-1)).toMatchObject({ until: '2026-03-08T23:00:00.000Z', offsetMinutes: 60 });
    await expect(all(readGoogleFitDaily(file('day.csv', quarterHours)))).rejects.toMatchObject({
      code: 'no-date',
    });
  });

  it('of one archive count no day twice', async () => {
    const contents: Record<string, string> = {
      'Takeout/Fit/Daily activity metrics/Daily activity metrics.csv': days,
      'Takeout/Fit/Daily activity metrics/2026-03-08.csv': quarterHours,
    };
    const members = claimDailyTables([...Object.keys(contents), 'Takeout/Fit/Activities/x.tcx']).map(
      (path) => ({
        path,
        sizeBytes: 0,
        open: () => once(contents[path] ?? ''),
      }),
    );
    const records = await all(readGoogleFitArchive({ name: 'takeout.zip', members, timeZone }));
    expect(steps(records).map(([, value]) => value)).toEqual([120, 8, 5000]);
  });

  it.each([
    [quarterHours, true],
    [days, true],
    ['Date,Weight\n2026-03-07,80\n', false],
    ['Start time,End time,Title\n', false],
  ])('are recognised by their columns', (text, expected) => {
    expect(recogniseDailyTable(Buffer.from(text))).toBe(expected);
  });
});

it.each([
  [dataSet([point('weight', 0, 0, 70)]), true],
  [{ 'Data Source': 'raw:com.google.weight:', 'Data Points': [] }, true],
  [{ fitnessActivity: 'walking', startTime: nanos(0) }, true],
  [{ type: 'steps', records: [{ startTime: '2026-03-08' }] }, false],
])('recognises %j: %s', (document, expected) => {
  expect(recogniseGoogleFitJson(Buffer.from(JSON.stringify(document)))).toBe(expected);
});
