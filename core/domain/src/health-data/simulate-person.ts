import { addDays, weekdayOf } from '../shared/local-date.js';
import type { LocalDate, Weekday } from '../shared/local-date.js';
import type { SeededRandom } from '../shared/seeded-random.js';
import { seededRandom } from '../shared/seeded-random.js';
import type { ActivityCode } from '../profile/vocabulary/index.js';
import type { Activity } from './activity.js';
import type { Metric } from './metrics.js';
import type { Observation } from './observation.js';

/** A made-up person whose data look like a wearable's: levels drift, vary from day to day, and have gaps. */
export interface SimulatedPerson {
  seed: number;
  /** Last simulated local day. */
  until: LocalDate;
  days: number;
  /** Minutes east of UTC. */
  offsetMinutes: number;
  restingHeartRateBpm: number;
  systolicMmHg: number;
  diastolicMmHg: number;
  bodyMassKg: number;
  /** Change over the whole time, kg. */
  bodyMassTrendKg: number;
  stepsPerDay: number;
  training: {
    activity: ActivityCode;
    weekdays: readonly Weekday[];
    minutes: number;
    meanHeartRateBpm: number;
    speedMetresPerSecond: number;
    metabolicEquivalents: number;
  };
}

export interface SimulatedData {
  observations: readonly Observation[];
  activities: readonly Activity[];
}

const millisecondsPerMinute = 60_000;
/** Days without the watch, as users of wearables have them (engineering choice). */
const gapShare = 0.06;

/** Data of a simulated person, oldest first; the same person gives the same data. For demos, tests and benchmarks. */
export function simulatePerson(person: SimulatedPerson): SimulatedData {
  const random = seededRandom(person.seed);
  const observations: Observation[] = [];
  const activities: Activity[] = [];
  for (let index = 0; index < person.days; index += 1) {
    const day = addDays(person.until, index - person.days + 1);
    const isGap = random.next() < gapShare;
    const measured = dayOf(person, random, day, index / Math.max(1, person.days - 1));
    const trained = person.training.weekdays.includes(weekdayOf(day)) ? [sessionOf(person, random, day)] : [];
    if (isGap) continue;
    observations.push(...measured);
    activities.push(...trained);
  }
  return { observations, activities };
}

function dayOf(
  person: SimulatedPerson,
  random: SeededRandom,
  day: LocalDate,
  progress: number,
): Observation[] {
  const at = (hour: number, metric: Metric, value: number, hoursCovered = 0): Observation => {
    const start = instantOf(person, day, hour * 60);
    return {
      metric,
      value,
      at: iso(start),
      until: hoursCovered > 0 ? iso(start + hoursCovered * 60 * millisecondsPerMinute) : null,
      offsetMinutes: person.offsetMinutes,
      device: 'simulated',
      nativeId: null,
    };
  };
  const pressure = random.normal() * 5;
  const mass = person.bodyMassKg + person.bodyMassTrendKg * progress + random.normal() * 0.3;
  return [
    at(7, 'resting-heart-rate', Math.round(person.restingHeartRateBpm + random.normal() * 2)),
    at(7.25, 'body-mass', Math.round(mass * 10) / 10),
    at(7.5, 'systolic-pressure', Math.round(person.systolicMmHg + pressure)),
    at(7.5, 'diastolic-pressure', Math.round(person.diastolicMmHg + pressure * 0.6)),
    at(8, 'steps', Math.max(200, Math.round(person.stepsPerDay * (1 + random.normal() * 0.25))), 13),
  ];
}

function sessionOf(person: SimulatedPerson, random: SeededRandom, day: LocalDate): Activity {
  const { training } = person;
  const minutes = Math.max(10, Math.round(training.minutes * (1 + random.normal() * 0.15)));
  const seconds = minutes * 60;
  const start = instantOf(person, day, 17 * 60 + Math.floor(random.next() * 90));
  const times = Float64Array.from({ length: seconds / 5 }, (_, index) => index * 5);
  const warmUpSeconds = 300;
  const heartRate = times.map((second) => {
    const warm = Math.min(1, second / warmUpSeconds);
    const level =
      person.restingHeartRateBpm + (training.meanHeartRateBpm + 4 - person.restingHeartRateBpm) * warm;
    return Math.round(level + random.normal() * 2);
  });
  const distance = times.map((second) => second * training.speedMetresPerSecond);
  return {
    activity: training.activity,
    sourceActivity: training.activity,
    startedAt: iso(start),
    endedAt: iso(start + seconds * 1000),
    offsetMinutes: person.offsetMinutes,
    elapsedSeconds: seconds,
    timerSeconds: seconds,
    distanceMetres: Math.round(seconds * training.speedMetresPerSecond),
    // 1 MET = 1 kcal/kg/h (Compendium convention).
    energyKcal: Math.round((training.metabolicEquivalents * person.bodyMassKg * minutes) / 60),
    ascentMetres: null,
    meanHeartRateBpm: Math.round(heartRate.reduce((sum, value) => sum + value, 0) / heartRate.length),
    maxHeartRateBpm: heartRate.reduce((highest, value) => Math.max(highest, value), 0),
    meanPowerWatts: null,
    device: 'simulated',
    nativeId: null,
    streams: [
      { kind: 'heart-rate', secondsFromStart: times, values: heartRate },
      { kind: 'distance', secondsFromStart: times, values: distance },
    ],
  };
}

function instantOf(person: SimulatedPerson, day: LocalDate, minuteOfDay: number): number {
  return Date.parse(`${day}T00:00:00Z`) + (minuteOfDay - person.offsetMinutes) * millisecondsPerMinute;
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
