import { Remarks } from '@regimen/plugin-api/reading';
import { readFitnessActivity } from './fitness-activities.js';
import { item } from './testing/sample-items.js';

function read(rest: object) {
  const remarks = new Remarks();
  const records = readFitnessActivity({ ...item(rest) }, 'item 1', 'Europe/Berlin', remarks);
  const codes = remarks.records().map((record) => (record.kind === 'warning' ? record.warning.code : ''));
  return { activity: records?.[0]?.kind === 'activity' ? records[0].activity : null, codes };
}

it('takes the hours beside the wall clock', () => {
  expect(read({}).activity).toMatchObject({
    activity: 'running',
    startedAt: '2026-03-08T17:00:36.000Z',
    endedAt: '2026-03-08T17:30:36.500Z',
    offsetMinutes: -420,
    elapsedSeconds: 1800.5,
    distanceMetres: 5000,
    nativeId: '/fitnessActivities/1',
  });
  expect(read({}).codes).toEqual([]);
});

it('places the wall clock in the zone of the person where the hours are missing, and says so', () => {
  const { activity, codes } = read({ utc_offset: undefined });
  expect(activity).toMatchObject({ startedAt: '2026-03-08T09:00:36.000Z', offsetMinutes: 60 });
  expect(codes).toEqual(['time_without_zone']);
  expect(read({ utc_offset: undefined, start_time: 'Sun, 29 Mar 2026 02:30:00' }).codes).toEqual([
    'time_without_zone',
    'nonexistent_local_time',
  ]);
});

it('knows a pulse of 0 for none', () => {
  const [beats] = read({}).activity!.streams;
  expect(beats).toMatchObject({ kind: 'heart-rate', values: Float64Array.of(120) });
});

it.each([[{ start_time: 'Sun, 30 Feb 2026 10:00:00' }], [{ duration: null }], [{ utc_offset: 99 }]])(
  'rejects %j',
  (rest) => {
    expect(read(rest).activity).toBeNull();
  },
);
