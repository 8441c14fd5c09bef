import type { Activity, SourceRecord } from '@regimen/domain';
import { simulateLife, simulatePerson } from '@regimen/domain';
import { readFitFile } from './read-fit-file.js';
import { writeFitSample } from './write-fit-activity.js';

const person = {
  seed: 3,
  until: '2026-11-25',
  days: 14,
  offsetMinutes: 60,
  restingHeartRateBpm: 60,
  systolicMmHg: 120,
  diastolicMmHg: 78,
  bodyMassKg: 72,
  bodyMassTrendKg: 0,
  stepsPerDay: 7000,
  training: {
    activity: 'cycling' as const,
    weekdays: [1, 3, 5] as const,
    minutes: 40,
    meanHeartRateBpm: 120,
    speedMetresPerSecond: 6,
    metabolicEquivalents: 6,
  },
};

describe('a written FIT file', () => {
  it('reads back as the activities it was written from', async () => {
    const { activities } = simulatePerson(person);
    const rated = activities.map((activity, index) => ({ ...activity, perceivedExertion: (index % 10) + 1 }));
    const { bytes } = writeFitSample({ activities: rated, observations: [] });
    const records: SourceRecord[] = [];
    for await (const record of readFitFile({ bytes })) records.push(record);
    expect(records.filter(({ kind }) => kind === 'warning')).toEqual([]);
    const read = records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : []));
    expect(
      read.map(({ startedAt, activity, elapsedSeconds, offsetMinutes, energyKcal, maxHeartRateBpm }) => ({
        startedAt,
        activity,
        elapsedSeconds,
        offsetMinutes,
        energyKcal,
        maxHeartRateBpm,
      })),
    ).toEqual(
      activities.map(
        ({ startedAt, activity, elapsedSeconds, offsetMinutes, energyKcal, maxHeartRateBpm }) => ({
          startedAt,
          activity,
          elapsedSeconds,
          offsetMinutes,
          energyKcal,
          maxHeartRateBpm,
        }),
      ),
    );
    expect(read.map(({ perceivedExertion }) => perceivedExertion)).toEqual(
      rated.map(({ perceivedExertion }) => perceivedExertion),
    );
    const heartRate = read[0]?.streams.find(({ kind }) => kind === 'heart-rate');
    expect(heartRate?.values).toEqual(activities[0]?.streams[0]?.values);
  });

  it('keeps every channel and set of a recorded workout', async () => {
    const life = { seed: 3, until: '2026-10-31', days: 60, heartRateSeconds: 3600 };
    const lived = [...simulateLife(life)].flatMap((record) =>
      record.kind === 'activity' ? [record.activity] : [],
    );
    const track = lived.find(({ streams }) => streams.some(({ kind }) => kind === 'latitude'))!;
    const lifting: Activity = {
      ...track,
      activity: 'resistance-free-weights',
      strengthSets: [
        {
          secondsFromStart: 60,
          durationSeconds: 30,
          repetitions: 8,
          loadKg: 62.5,
          restSeconds: 90,
          sourceExercise: null,
        },
      ],
    };
    for (const activity of [track, lifting]) {
      const records: SourceRecord[] = [];
      const { bytes } = writeFitSample({ activities: [activity], observations: [] });
      for await (const record of readFitFile({ bytes })) records.push(record);
      const [read] = records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : []));
      expect(read?.strengthSets ?? []).toEqual(activity.strengthSets ?? []);
      for (const { kind, values } of activity.streams) {
        const back = read?.streams.find((stream) => stream.kind === kind)?.values;
        expect([kind, back?.length]).toEqual([kind, values.length]);
        const farthest = values.reduce((most, value, at) => Math.max(most, Math.abs(value - back![at]!)), 0);
        expect(farthest).toBeLessThan(0.11);
      }
    }
  });
});
