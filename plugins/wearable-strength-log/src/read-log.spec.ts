import type { Activity, ImportWarning } from '@regimen/domain';
import { csvRowsOfHead } from '@regimen/plugin-api/reading';
import { findColumns, isStrengthLog } from './columns/log-fields.js';
import { readDuration } from './columns/read-duration.js';
import { inspectStrengthLog } from './inspect-log.js';
import { readStrengthLog } from './read-log.js';
import { hevyLog, logFile, strongLog } from './testing/log-files.js';

async function read(...args: Parameters<typeof logFile>) {
  const activities: Activity[] = [];
  const warnings: ImportWarning[] = [];
  for await (const record of readStrengthLog(logFile(...args))) {
    if (record.kind === 'activity') activities.push(record.activity);
    if (record.kind === 'warning') warnings.push(record.warning);
  }
  return { activities, warnings };
}

/** Sets as `kind repetitions x load`. */
function setsOf({ strengthSets = [] }: Activity): string[] {
  return strengthSets.map(({ kind, repetitions, loadKg, durationSeconds }) => {
    const load = loadKg === null ? '-' : Math.round(loadKg * 100) / 100;
    return `${kind} ${repetitions ?? `${durationSeconds} s`} x ${load}`;
  });
}

const strongHeader =
  'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n';

describe('a strength log', () => {
  it('of Strong is one activity for a session: rests, notes and zeros are no sets', async () => {
    const { activities, warnings } = await read(strongLog, { weightUnit: 'kg' });
    expect(warnings).toEqual([]);
    expect(activities).toMatchObject([
      {
        activity: 'resistance-free-weights',
        name: 'Push',
        startedAt: '2026-01-14T17:05:12.000Z',
        endedAt: '2026-01-14T18:07:12.000Z',
        offsetMinutes: 60,
        elapsedSeconds: 3720,
      },
    ]);
    expect(setsOf(activities[0]!)).toEqual([
      'warmup 10 x 40',
      'work 5 x 82.5',
      'drop 8 x 60.25',
      'work 60 s x -',
    ]);
    expect(activities[0]!.strengthSets).toMatchObject([
      { sourceExercise: 'Bench Press (Barbell)', perceivedExertion: null },
      { restSeconds: 150, perceivedExertion: 8 },
      { perceivedExertion: 9.5 },
      { sourceExercise: 'Plank', repetitions: null, durationSeconds: 60 },
    ]);
  });

  it('of Hevy belongs to the day it began, in the unit of its title', async () => {
    const { activities, warnings } = await read(hevyLog, {}, 'America/New_York');
    expect(warnings).toEqual([]);
    expect(activities).toMatchObject([
      {
        name: 'Legs',
        startedAt: '2026-01-15T04:40:00.000Z',
        endedAt: '2026-01-15T05:35:00.000Z',
        offsetMinutes: -300,
      },
      {
        name: 'Row',
        elapsedSeconds: 1800,
        strengthSets: [{ distanceMetres: 1.5 * 1609.344, durationSeconds: 900 }],
      },
    ]);
    expect(setsOf(activities[0]!)).toEqual(['warmup 5 x 61.23', 'failure 5 x 102.06', 'drop 12 x 40.82']);
    expect(activities[0]!.strengthSets!.map(({ supersetGroup }) => supersetGroup)).toEqual([null, 0, 0]);
  });

  it('without a unit keeps repetitions, leaves loads out and asks', async () => {
    const { activities, warnings } = await read(strongLog);
    expect(setsOf(activities[0]!)).toEqual(['warmup 10 x -', 'work 5 x -', 'drop 8 x -', 'work 60 s x -']);
    expect(warnings).toEqual([{ code: 'needs_answer', where: 'weightUnit', count: 3 }]);
    expect((await inspectStrengthLog(logFile(strongLog))).questions).toMatchObject([
      { setting: 'weightUnit', rows: 3, options: [{ value: 'kg' }, { value: 'lb' }] },
    ]);
  });

  it('may name its units in columns, and its duration in seconds', async () => {
    const { activities } = await read(
      'Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);Seconds\n' +
        '7;2026-01-14 18:05:12;Push;3720;Squat;F;100.0;3;;0;0\n',
    );
    expect(activities).toMatchObject([{ elapsedSeconds: 3720 }]);
    expect(setsOf(activities[0]!)).toEqual(['failure 3 x 100']);
    const byRow = await read(
      'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Workout Duration\n' +
        '2026-01-14 18:05:12;Push;Squat;1;100;lbs;3;;2;km;0;45m\n',
    );
    expect(byRow.activities[0]).toMatchObject({
      elapsedSeconds: 2700,
      strengthSets: [{ distanceMetres: 2000 }],
    });
    expect(setsOf(byRow.activities[0]!)).toEqual(['work 3 x 45.36']);
  });

  it('keeps the identity of a session through exports in other zones and layouts', async () => {
    const [here] = (await read(hevyLog)).activities;
    const [there] = (
      await read(hevyLog.replaceAll('14 Jan 2026, 23:40', '2026-01-14 23:40:00'), {}, 'Asia/Tokyo')
    ).activities;
    expect(there!.nativeId).toBe(here!.nativeId);
    const [later] = (await read(hevyLog.replaceAll('14 Jan 2026, 23:40', '14 Jan 2026, 23:41'))).activities;
    expect(later!.nativeId).not.toBe(here!.nativeId);
  });

  it.each([
    ['empty_set', '2026-01-14 18:05:12,Push,1h,Squat,2,100,0,0,0,,,\n'],
    ['item_rejected', '2026-01-14 18:05:12,Push,1h,Squat,2,100,3,0,0,,,12\n'],
    ['unknown_set_type', '2026-01-14 18:05:12,Push,1h,Squat,X,100,3,0,0,,,\n'],
    ['invalid_time', '2026-02-30 18:05:12,Push,1h,Squat,2,100,3,0,0,,,\n'],
    ['duration_missing', '2026-01-15 18:05:12,Push,,Squat,2,100,3,0,0,,,\n'],
    ['ragged_row', '2026-01-14 18:05:12,Push,1h,Squat,2,82,5,3,0,0,,,,9\n'],
    ['truncated', '2026-01-14 18:05:12,Push,1h,Squat,2,10'],
  ])('says %s of a row and keeps the rest', async (code, row) => {
    const sound = '2026-01-14 18:05:12,Push,1h,Squat,1,100,5,0,0,,,\n';
    const { activities, warnings } = await read(strongHeader + sound + row, { weightUnit: 'kg' });
    expect(warnings).toMatchObject([{ code, where: 'line 3', count: 1 }]);
    expect(setsOf(activities[0]!)[0]).toBe('work 5 x 100');
  });

  it('asks which of day and month stands first', async () => {
    const text = `${strongHeader}03/04/2026 18:05,Push,1h,Squat,1,100,5,0,0,,,\n`;
    const open = await read(text, { weightUnit: 'kg' });
    expect(open.activities).toEqual([]);
    expect(open.warnings).toMatchObject([{ code: 'needs_answer', where: 'dateOrder' }]);
    const { activities } = await read(text, { weightUnit: 'kg', dateOrder: 'day-first' });
    expect(activities).toMatchObject([{ startedAt: '2026-04-03T16:05:00.000Z' }]);
  });

  it.each([
    ['1h 2m', undefined, 3720],
    ['45min', undefined, 2700],
    ['1:02:03', undefined, 3723],
    ['90', 'sec', 90],
    ['90', undefined, null],
    ['', undefined, null],
  ])('lasts %j as %s seconds', (text, unit, seconds) => {
    expect(readDuration(text, unit)).toBe(seconds);
  });

  it.each([
    [true, strongLog],
    [true, hevyLog],
    [false, 'Date,Weight,Body fat\n2026-01-14,82,17\n'],
    [false, 'Activity ID,Activity Date,Activity Name,Activity Type,Distance\n1,"Jan 14, 2026",Ride,Ride,5\n'],
    [false, 'com.samsung.shealth.exercise,6301000,3\nstart_time,end_time\n'],
  ])('is recognised (%s) by its titles', async (expected, text) => {
    const titles = csvRowsOfHead(Buffer.from(text))?.[0]?.cells ?? [];
    expect(isStrengthLog(findColumns(titles))).toBe(expected);
    if (!expected) await expect(read(text)).rejects.toMatchObject({ code: 'not-a-strength-log' });
  });
});
