import type { ActivityCode } from '../../profile/vocabulary/index.js';
import type { Weekday } from '../../shared/local-date.js';
import { seededRandom } from '../../shared/seeded-random.js';

/** What stays the same in a simulated life, or only drifts. Levels span healthy adults (engineering choice). */
export interface LifeTraits {
  homeZone: string;
  home: { latitude: number; longitude: number };
  heightCm: number;
  bodyMassKg: number;
  /** Change over the whole time, kg. */
  bodyMassTrendKg: number;
  bodyFatPercent: number;
  restingHeartRateBpm: number;
  maximumHeartRateBpm: number;
  rmssdMs: number;
  systolicMmHg: number;
  diastolicMmHg: number;
  vo2max: number;
  stepsPerDay: number;
  bedtimeHour: number;
  sleepHours: number;
  trainingDays: readonly Weekday[];
  sports: readonly ActivityCode[];
}

const homes = [
  ['Europe/Vienna', 48.21, 16.37],
  ['Asia/Shanghai', 31.23, 121.47],
  ['America/New_York', 40.71, -74.01],
  ['Australia/Sydney', -33.87, 151.21],
  ['Asia/Kathmandu', 27.72, 85.32],
  ['America/Sao_Paulo', -23.55, -46.63],
] as const;
const sports = ['running', 'cycling', 'walking', 'swimming', 'resistance-free-weights'] as const;

/** Traits of the person a seed stands for. */
export function lifeTraits(seed: number): LifeTraits {
  const random = seededRandom(seed);
  const around = (mean: number, spread: number) => mean + random.normal() * spread;
  const [homeZone, latitude, longitude] = homes[Math.floor(random.next() * homes.length)]!;
  const fitness = random.normal();
  const age = 25 + random.next() * 45;
  const heightCm = Math.round(around(170, 9));
  const bodyMassKg = 24.5 * (heightCm / 100) ** 2 * (1 + 0.12 * random.normal());
  const first = Math.floor(random.next() * sports.length);
  return {
    homeZone,
    home: { latitude: latitude + random.next() * 0.1, longitude: longitude + random.next() * 0.1 },
    heightCm,
    bodyMassKg: Math.min(140, Math.max(48, bodyMassKg)),
    bodyMassTrendKg: around(-1, 3),
    bodyFatPercent: Math.min(40, Math.max(9, around(25, 6))),
    restingHeartRateBpm: Math.round(62 - fitness * 6),
    // Tanaka 2001.
    maximumHeartRateBpm: Math.round(208 - 0.7 * age),
    rmssdMs: Math.max(12, 55 - age * 0.5 + fitness * 12),
    systolicMmHg: around(112 + age * 0.3, 8),
    diastolicMmHg: around(74 + age * 0.1, 5),
    vo2max: Math.max(20, 52 - age * 0.3 + fitness * 6),
    stepsPerDay: Math.max(2500, around(7500, 2000)),
    bedtimeHour: around(22.8, 0.6),
    sleepHours: Math.min(8.5, Math.max(5.8, around(7.2, 0.5))),
    trainingDays: ([1, 2, 3, 4, 5, 6, 7] as Weekday[]).filter(() => random.next() < 0.5),
    sports: [sports[first]!, sports[(first + 2) % sports.length]!],
  };
}
