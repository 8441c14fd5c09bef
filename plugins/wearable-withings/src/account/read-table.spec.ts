import type { SourceRecord } from '@regimen/domain';
import { observationDay } from '@regimen/domain';
import { activityTable, rawTable, sleepTable } from '../testing/sample-tables.js';
import { readTable, recogniseTable } from './read-table.js';

async function read(name: string, content: Uint8Array): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  const bytes = (async function* () {
    yield content;
  })();
  for await (const record of readTable({ name, bytes })) records.push(record);
  return records;
}

describe('raw tables', () => {
  it('lay values one behind the other', async () => {
    expect(await read('a/raw_tracker_steps.csv', rawTable())).toMatchObject([
      {
        observation: {
          metric: 'steps',
          value: 100,
          at: '2026-03-08T16:00:00.000Z',
          until: '2026-03-08T16:01:00.000Z',
        },
      },
      {
        observation: {
          value: 0,
          at: '2026-03-08T16:01:00.000Z',
          until: '2026-03-08T16:01:30.000Z',
          offsetMinutes: 60,
        },
      },
      { observation: { value: 80 } },
    ]);
  });

  it('know a pulse of 0 for a gap', async () => {
    expect(await read('raw_hr_hr.csv', rawTable())).toHaveLength(2);
  });

  it.each([
    '2026-03-08T17:00:00+01:00,"[60]","[100,120]"',
    '2026-03-08T17:00:00+01:00,"[60,a]","[100,120]"',
    '2026-03-08T17:00:00,"[60]","[100]"',
    '2026-03-08T17:00:00+01:00,[],[]',
  ])('reject the row %s', async (row) => {
    expect(await read('raw_tracker_steps.csv', rawTable(row))).toMatchObject([
      { observation: { value: 80 } },
      { warning: { code: 'item_rejected', where: 'line 2' } },
    ]);
  });

  it('are claimed only where the name says what they measure', () => {
    expect(recogniseTable(rawTable(), 'raw_tracker_steps.csv')).toBe(true);
    expect(recogniseTable(rawTable(), 'raw_tracker_latitude.csv')).toBe(false);
    expect(recogniseTable(rawTable(), 'input.csv')).toBe(false);
  });
});

it('reads nights for the day they ended on', async () => {
  const records = await read('sleep.csv', sleepTable);
  const [asleep] = records;
  expect(asleep).toMatchObject({
    observation: { metric: 'sleep-duration', value: 400, offsetMinutes: -240 },
  });
  expect(records[1]).toMatchObject({ observation: { metric: 'time-in-bed', value: 450 } });
  expect(asleep?.kind === 'observation' && observationDay(asleep.observation, 'Asia/Tokyo')).toBe(
    '2026-03-08',
  );
});

it('reads activities with the totals in their cell, and rejects a cell that is none', async () => {
  expect(await read('activities.csv', activityTable())).toMatchObject([
    {
      activity: {
        activity: 'running',
        timerSeconds: 2640,
        distanceMetres: 7012,
        energyKcal: 420,
        maxHeartRateBpm: null,
      },
    },
  ]);
  expect(await read('activities.csv', activityTable('{calories'))).toMatchObject([
    { warning: { code: 'item_rejected', where: 'line 2' } },
    { warning: { code: 'nothing_measured' } },
  ]);
});
