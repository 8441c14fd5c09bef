import type { SourceRecord } from '@regimen/domain';
import { observationDay } from '@regimen/domain';
import { cycleTable, sleepTable, workoutTable } from '../testing/sample-tables.js';
import { readTable } from './read-table.js';

async function read(bytes: Uint8Array): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  const file = (async function* () {
    yield bytes;
  })();
  for await (const record of readTable({ bytes: file })) records.push(record);
  return records;
}

it('places the clocks of a cycle in its own zone', async () => {
  const records = await read(cycleTable());
  expect(records).toMatchObject([
    {
      observation: {
        metric: 'total-energy',
        value: 2100,
        at: '2026-03-08T04:10:00.000Z',
        offsetMinutes: -300,
      },
    },
    { observation: { metric: 'resting-heart-rate', value: 52, at: '2026-03-08T11:40:00.000Z' } },
    { observation: { metric: 'hrv-rmssd', value: 31 } },
    { observation: { metric: 'oxygen-saturation', value: 95.7 } },
  ]);
});

it('has no total of a cycle that goes on, and rejects rows without a zone', async () => {
  const goingOn = '2026-03-08 22:50:10,,UTCZ,53,,,,900,120,,,,';
  const records = await read(cycleTable(goingOn, goingOn.replace('UTCZ', '')));
  expect(records.slice(4)).toMatchObject([
    {
      observation: {
        metric: 'resting-heart-rate',
        value: 53,
        at: '2026-03-08T22:50:10.000Z',
        offsetMinutes: 0,
      },
    },
    { warning: { code: 'unfinished_day', where: 'line 3' } },
    { warning: { code: 'item_rejected', where: 'line 4' } },
  ]);
});

it('reads nights for the day they ended on, and workouts', async () => {
  const [asleep, ...others] = await read(sleepTable);
  expect(asleep).toMatchObject({ observation: { metric: 'sleep-duration', value: 420 } });
  expect(asleep?.kind === 'observation' && observationDay(asleep.observation, 'Asia/Tokyo')).toBe(
    '2026-03-08',
  );
  expect(others).toHaveLength(6);
  expect(await read(workoutTable)).toMatchObject([
    {
      activity: {
        activity: 'running',
        startedAt: '2026-03-08T22:00:00.000Z',
        elapsedSeconds: 2700,
        distanceMetres: 7012.5,
        energyKcal: 420,
        meanHeartRateBpm: 131,
      },
    },
  ]);
});
