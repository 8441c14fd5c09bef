import type { Activity, ActivityStream } from '../activity.js';
import type { ActivityCode } from '../../profile/vocabulary/index.js';
import { weekdayOf } from '../../shared/local-date.js';
import type { LifeDay } from './life-day.js';
import { atHour } from './life-day.js';
import { lockToCadence } from './lock-to-cadence.js';
import { simulateRoute } from './simulate-route.js';
import { simulateSets } from './simulate-sets.js';
import type { SimulatedRecord } from './simulated-record.js';

/** Speed, cadence (steps or revolutions) and intensity (share of the heart rate reserve, METs) of a sport. */
const profiles: Partial<Record<ActivityCode, Profile>> = {
  running: { speed: 2.8, cadence: 168, reserve: 0.72, mets: 9.8, outdoors: true },
  cycling: { speed: 7, cadence: 84, reserve: 0.62, mets: 7.5, outdoors: true },
  walking: { speed: 1.5, cadence: 112, reserve: 0.38, mets: 4.3, outdoors: true },
  swimming: { speed: 0.8, cadence: null, reserve: 0.6, mets: 6, outdoors: false },
  'resistance-free-weights': { speed: null, cadence: null, reserve: 0.45, mets: 5, outdoors: false },
};

interface Profile {
  speed: number | null;
  cadence: number | null;
  reserve: number;
  mets: number;
  outdoors: boolean;
}

const warmUpSeconds = 300;

/** The workout of a training day, each second recorded. Nothing on other days and for the sick. */
export function* simulateWorkout(day: LifeDay, device: string): Generator<SimulatedRecord> {
  const { random, traits, isSick, date } = day;
  const trains = traits.trainingDays.includes(weekdayOf(date)) && random.next() < 0.85;
  if (!trains || isSick) return;
  const sport = traits.sports[Math.floor(random.next() * traits.sports.length)]!;
  const profile = profiles[sport]!;
  const seconds = Math.round((25 + random.next() * 45) * 60);
  const start = atHour(day, 17 + random.next() * 2);
  const times = Float64Array.from({ length: seconds }, (_, second) => second);
  const heartRate = heartRates(day, profile, times);
  const motion = profile.speed === null ? [] : motionOf(day, profile, times);
  const startedAt = new Date(start).toISOString();
  yield* lockToCadence(
    random,
    startedAt,
    heartRate,
    motion.find(({ kind }) => kind === 'cadence'),
  );
  const route = profile.outdoors ? simulateRoute(day, startedAt, motion) : null;
  if (route) yield* route.artefacts;
  const streams = [
    { kind: 'heart-rate' as const, secondsFromStart: times, values: heartRate },
    ...motion,
    ...(route?.streams ?? []),
  ];
  const strength = sport === 'resistance-free-weights' ? { strengthSets: simulateSets(random, seconds) } : {};
  yield { kind: 'activity', activity: { ...summaryOf(day, sport, start, streams, device), ...strength } };
}

function summaryOf(
  { traits, offsetAt }: LifeDay,
  sport: ActivityCode,
  start: number,
  streams: readonly ActivityStream[],
  device: string,
): Activity {
  const heartRate = streams[0]!.values;
  const seconds = heartRate.length;
  const distance = streams.find(({ kind }) => kind === 'distance')?.values.at(-1);
  return {
    activity: sport,
    sourceActivity: sport,
    startedAt: new Date(start).toISOString(),
    endedAt: new Date(start + seconds * 1000).toISOString(),
    offsetMinutes: offsetAt(start),
    elapsedSeconds: seconds,
    timerSeconds: seconds,
    distanceMetres: distance === undefined ? null : Math.round(distance),
    // 1 MET = 1 kcal/kg/h (Compendium convention); the first one is the basal rate.
    energyKcal: Math.round(((profiles[sport]!.mets - 1) * traits.bodyMassKg * seconds) / 3600),
    ascentMetres: null,
    meanHeartRateBpm: Math.round(heartRate.reduce((sum, value) => sum + value, 0) / seconds),
    maxHeartRateBpm: heartRate.reduce((highest, value) => Math.max(highest, value), 0),
    meanPowerWatts: null,
    // A tenth of the reserve is a point of effort, as the bands of both have it (Garber 2011).
    perceivedExertion: Math.round(profiles[sport]!.reserve * 10),
    device,
    nativeId: null,
    streams,
  };
}

/** Rises over the warm-up, drifts up with time (Coyle 2001), and varies. */
function heartRates({ random, traits }: LifeDay, { reserve }: Profile, times: Float64Array): Float64Array {
  const { restingHeartRateBpm: rest, maximumHeartRateBpm: most } = traits;
  let wander = 0;
  return times.map((second) => {
    wander = wander * 0.98 + random.normal() * 0.6;
    const share = reserve * Math.min(1, 0.35 + (0.65 * second) / warmUpSeconds) * (1 + second / 60_000);
    return Math.round(Math.min(most, rest + (most - rest) * share + wander));
  });
}

function motionOf({ random }: LifeDay, { speed, cadence }: Profile, times: Float64Array): ActivityStream[] {
  const own = (speed ?? 0) * (1 + random.normal() * 0.06);
  let wander = 0;
  const speeds = times.map(() => {
    wander = wander * 0.97 + random.normal() * 0.02;
    return Math.round(own * (1 + wander) * 1000) / 1000;
  });
  let metres = 0;
  const distances = speeds.map((value) => (metres += value));
  const stream = (kind: ActivityStream['kind'], values: Float64Array) => ({
    kind,
    secondsFromStart: times,
    values,
  });
  return [
    stream('speed', speeds),
    stream(
      'distance',
      distances.map((value) => Math.round(value * 100) / 100),
    ),
    ...(cadence === null
      ? []
      : [
          stream(
            'cadence',
            speeds.map((value) => 2 * Math.round((cadence * (0.7 + (0.3 * value) / own)) / 2)),
          ),
        ]),
  ];
}
