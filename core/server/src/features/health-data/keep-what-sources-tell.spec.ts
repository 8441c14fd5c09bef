import { jest } from '@jest/globals';
import type { Activity, Observation } from '@regimen/domain';
import { dateOnly } from '@regimen/domain';
import { addImport } from '../imports/testing/add-import.js';
import type { ImportDesk } from '../imports/testing/import-desk.js';
import { openImportDesk } from '../imports/testing/import-desk.js';
import { ActivitiesRepository } from './activities/activities.repository.js';
import { activityView } from './activities/activity.view.js';
import { DailySummariesRepository } from './summaries/daily-summaries.repository.js';
import { judgeObservations } from './observations/judged-observations.js';
import { ObservationTable } from './observations/observation-table.js';
import type { ObservationOwner } from './observations/observations.repository.js';
import { ObservationsRepository } from './observations/observations.repository.js';
import { packStream, unpackStream } from './activities/pack-stream.js';

jest.setTimeout(60_000);

const timeZone = 'Europe/Vienna';
const length = (from: number, seconds: number, strokes: number | null) => ({
  kind: strokes === null ? ('pool-rest' as const) : ('pool-length' as const),
  secondsFromStart: from,
  elapsedSeconds: seconds,
  timerSeconds: seconds,
  distanceMetres: strokes === null ? null : 25,
  energyKcal: null,
  meanHeartRateBpm: null,
  maxHeartRateBpm: null,
  strokes,
});
const swim: Activity = {
  activity: 'swimming',
  sourceActivity: 'sport 5',
  sourceVariant: 'lap_swimming',
  name: 'Alone at the pool',
  startedAt: '2026-03-02T02:30:00.000Z',
  endedAt: '2026-03-02T02:32:00.000Z',
  offsetMinutes: -300,
  offsetChanges: [{ secondsFromStart: 60, offsetMinutes: -240 }],
  elapsedSeconds: 120,
  timerSeconds: 110,
  movingSeconds: 60,
  distanceMetres: 50,
  energyKcal: 10,
  basalEnergyKcal: 2,
  ascentMetres: 0,
  descentMetres: 1,
  meanHeartRateBpm: 120,
  maxHeartRateBpm: 140,
  meanPowerWatts: null,
  perceivedExertion: 4.5,
  device: null,
  nativeId: 'swim-1',
  recordingFile: 'someone@example.org/1.fit',
  pauses: [{ from: 40, to: 50 }],
  laps: [length(0, 30, 14), length(30, 40, null), length(70, 30, 13)],
  poolLengthMetres: 25,
  streams: [],
  strengthSets: [
    {
      secondsFromStart: null,
      durationSeconds: null,
      repetitions: 5,
      loadKg: null,
      restSeconds: null,
      sourceExercise: null,
      kind: 'warmup',
      perceivedExertion: 6.5,
    },
  ],
};
const weighed: Observation = {
  metric: 'body-mass',
  value: 80,
  ...dateOnly('2026-03-01'),
  until: null,
  offsetMinutes: null,
  device: null,
  nativeId: null,
};

describe('what sources tell beside values', () => {
  let desk: ImportDesk;
  let owner: ObservationOwner;
  beforeAll(async () => {
    desk = await openImportDesk(timeZone);
    const [person] = await desk.read((tx) => tx.query('select member_id from participants'));
    const { workspaceId, participantId } = desk;
    const who = { workspaceId, participantId, memberId: person.member_id as string };
    owner = { ...who, importId: await desk.read((tx) => addImport(tx, who)), timeZone };
  });
  afterAll(() => desk.stop());

  it('of an activity comes back whole, its words sealed in between', async () => {
    const activities = new ActivitiesRepository(desk.cipher);
    const id = await desk.read((tx) => activities.store(tx, owner, swim));
    const stored = await desk.read((tx) => activities.find(tx, id!));
    const { streams, nativeId, startedAt, endedAt, ...told } = swim;
    expect([streams, nativeId]).toEqual([[], 'swim-1']);
    expect(stored).toMatchObject({
      ...told,
      startedAt: new Date(startedAt),
      endedAt: new Date(endedAt),
      localDay: '2026-03-01',
    });
    expect(activityView(stored!, [])).toMatchObject({
      localStart: '2026-03-01T21:30:00.000-05:00',
      localEnd: '2026-03-01T22:32:00.000-04:00',
      totalEnergyKcal: 12,
      poolSwim: { activeLengths: 2, swimSeconds: 60, restSeconds: 40, strokes: 27 },
      laps: [{ kind: 'pool_length' }, { kind: 'pool_rest' }, { kind: 'pool_length' }],
      strengthSets: [{ kind: 'warmup', perceivedExertion: 6.5, supersetGroup: null }],
    });
    const rows = await desk.read((tx) => tx.query('select activities::text as text from activities'));
    expect(JSON.stringify(rows)).not.toMatch(/Alone|example/);
  });

  it('of an observation is kept beside it: no time of day, doubt, and a sealed note', async () => {
    const observations = new ObservationsRepository(desk.cipher);
    const raw: Observation = { ...weighed, confidence: 'low', note: 'Back from hospital' };
    await desk.read((tx) => observations.store(tx, owner, 0, judgeObservations(ObservationTable.of([raw]))));
    const [row] = await desk.read((tx) =>
      tx.query('select date_only, low_confidence, sealed_note, local_day::text from observations'),
    );
    expect(row).toMatchObject({ date_only: true, low_confidence: true, local_day: '2026-03-01' });
    expect((row.sealed_note as Buffer).toString()).not.toContain('hospital');
    const place = {
      workspaceId: owner.workspaceId,
      personId: owner.memberId,
      field: 'observations.sealed_note',
    };
    expect(await desk.read((tx) => desk.cipher.openText(tx, place, row.sealed_note as Buffer))).toBe(
      raw.note,
    );
  });

  it('makes summaries of days, and none of a day whose values are gone', async () => {
    const [observations, summaries] = [
      new ObservationsRepository(desk.cipher),
      new DailySummariesRepository(),
    ];
    const [kept, gone] = ['2026-03-05', '2026-03-06'];
    const raw: Observation = { ...weighed, ...dateOnly(kept) };
    const shown = await desk.read(async (tx) => {
      await observations.store(tx, owner, 0, judgeObservations(ObservationTable.of([raw])));
      await tx.query(
        `insert into daily_summaries (workspace_id, participant_id, metric, local_day, value, lowest, highest, count)
         values ($1, $2, 'body-mass', $3, 70, 70, 70, 1)`,
        [owner.workspaceId, owner.participantId, gone],
      );
      await summaries.refreshDays(tx, owner, [kept, gone]);
      return summaries.series(tx, owner.participantId, ['body-mass'], kept, gone);
    });
    expect(shown).toEqual([{ metric: 'body-mass', day: kept, value: 80, count: 1 }]);
  });
});

it('packs a stream and unpacks the same', () => {
  const columns = { secondsFromStart: Float64Array.of(0, 1, NaN), values: Float64Array.of(120, NaN, 1e9) };
  expect(unpackStream(packStream({ kind: 'heart-rate', ...columns }))).toEqual(columns);
});
