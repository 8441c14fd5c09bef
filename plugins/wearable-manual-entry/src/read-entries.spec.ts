import type { SourceRecord } from '@regimen/domain';
import { metrics } from '@regimen/domain';
import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { readEntries } from './read-entries.js';
import { sampleRecording } from './testing/sample-recording.js';

const at = '2026-01-14T17:05:00Z';
const value = { unit: null, at, on: null, offsetMinutes: 60, note: null };
const set = {
  exercise: 'Squat',
  kind: 'work',
  repetitions: 5,
  loadKg: 80,
  durationSeconds: null,
  restSeconds: 120,
  distanceMetres: null,
  perceivedExertion: 8,
};
const session = {
  activity: 'resistance-free-weights',
  name: 'Legs',
  startedAt: at,
  offsetMinutes: 60,
  durationSeconds: 3600,
  distanceMetres: null,
  energyKcal: null,
  sets: [set],
};

async function read(document: unknown): Promise<SourceRecord[]> {
  const bytes = (async function* () {
    yield Buffer.from(JSON.stringify(document));
  })();
  const records: SourceRecord[] = [];
  for await (const record of readEntries({ bytes })) records.push(record);
  return records;
}

it('conforms, on sound and on damaged documents', async () => {
  const observations = Object.keys(metrics).map((metric, index) => ({ ...value, metric, value: index + 1 }));
  const bytes = Buffer.from(JSON.stringify({ regimenEntry: 1, observations, activities: [session] }));
  const recording = Buffer.from(JSON.stringify(sampleRecording));
  const files = {
    manual: [{ name: 'entries.json', bytes }],
    'live-session': [{ name: 'live-session.json', bytes: recording }],
  };
  expect(await checkPlugin(plugin, { files })).toEqual([]);
});

describe('entries by hand', () => {
  it('are values in the unit of their metric, at an instant or on a day', async () => {
    const records = await read({
      regimenEntry: 1,
      observations: [
        { ...value, metric: 'body-mass', value: 180, unit: '[lb_av]', note: ' =1+1 ' },
        { ...value, metric: 'steps', value: 8000, at: null, on: '2026-01-14' },
      ],
      activities: [session],
    });
    const rated = await read({
      regimenEntry: 1,
      observations: [],
      activities: [{ ...session, perceivedExertion: 7 }],
    });
    expect(rated).toMatchObject([{ activity: { perceivedExertion: 7 } }]);
    expect(records).toMatchObject([
      {
        observation: {
          metric: 'body-mass',
          value: 81.6466266,
          at: '2026-01-14T17:05:00.000Z',
          offsetMinutes: 60,
          note: '=1+1',
        },
      },
      {
        observation: {
          metric: 'steps',
          at: '2026-01-14T12:00:00.000Z',
          localDate: '2026-01-14',
          offsetMinutes: null,
        },
      },
      {
        activity: {
          activity: 'resistance-free-weights',
          name: 'Legs',
          endedAt: '2026-01-14T18:05:00.000Z',
          elapsedSeconds: 3600,
          perceivedExertion: null,
          strengthSets: [{ sourceExercise: 'Squat', repetitions: 5, loadKg: 80, perceivedExertion: 8 }],
        },
      },
    ]);
  });

  it.each([
    { ...value, metric: 'mood', value: 1 },
    { ...value, metric: 'body-mass', value: 80, unit: 'mmHg' },
    { ...value, metric: 'body-mass', value: 80, at: null },
    { ...value, metric: 'body-mass', value: 80, on: '2026-01-14' },
    { ...value, metric: 'body-mass', value: 80, at: null, on: '2026-02-30' },
    { ...value, metric: 'body-mass', value: '80' },
  ])('are rejected one by one: %j', async (entry) => {
    const sound = { ...value, metric: 'body-mass', value: 80 };
    expect(await read({ regimenEntry: 1, observations: [entry, sound], activities: [] })).toMatchObject([
      { kind: 'observation' },
      { kind: 'warning', warning: { code: 'item_rejected', where: 'observation 1' } },
    ]);
  });

  it.each([{}, { regimenEntry: 2 }, []])('are refused as a whole: %j', async (document) => {
    await expect(read(document)).rejects.toMatchObject({ code: 'not-entries' });
  });
});
