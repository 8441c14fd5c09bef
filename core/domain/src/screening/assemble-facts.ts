import type { Metric } from '../health-data/metrics.js';
import type { Profile } from '../profile/profile.js';
import type { ConditionCode } from '../profile/vocabulary/index.js';
import { wantedLossKgPerWeek } from '../request/harm-limits.js';
import type { Slot, TrainingRequest } from '../request/training-request.js';
import type { LocalDate } from '../shared/local-date.js';
import { ageInYears, daysBetween } from '../shared/local-date.js';
import type { Facts } from './facts.js';

/** Latest good value of each metric, in the metric's own unit, with the person's local day it was taken on. */
export type Vitals = { readonly [metric in VitalMetric]?: { value: number; on: LocalDate } };

/**
 * Days a reading still speaks for today. Engineering choices, site-tunable by pack only through the facts they make
 * unknown: pressure and mass move over weeks; temperature, oxygen and glucose are about the day itself.
 */
export const vitalMaxAgeDays = {
  'systolic-pressure': 30,
  'diastolic-pressure': 30,
  'resting-heart-rate': 14,
  'body-mass': 30,
  'oxygen-saturation': 1,
  'body-temperature': 1,
  'blood-glucose': 1,
} as const satisfies { readonly [metric in Metric]?: number };

export type VitalMetric = keyof typeof vitalMaxAgeDays;

/** Screening answers hold for twelve months (Riebe 2015, Med Sci Sports Exerc 47:2473). */
const answersHoldDays = 365;

interface FactsInput {
  profile: Profile;
  /** Null before anything is asked for. */
  request: TrainingRequest | null;
  vitals: Vitals;
  on: LocalDate;
}

/**
 * Typed facts of one person on one day. Words can only add: codes are united, the higher pressure counts. A profile's
 * pressure and heart rate are undated, so the more restrictive (higher) of profile and reading wins; body mass has no
 * restrictive side, so the dated reading wins. Stale readings are unknown.
 * @throws RangeError on an unreal date.
 */
export function assembleFacts(input: FactsInput): Facts {
  const { profile, request, on } = input;
  const vital = (metric: VitalMetric) => freshValue(input.vitals, metric, on);
  const bodyMassKg = vital('body-mass') ?? profile.bodyMassKg ?? request?.bodyMassKg?.value ?? null;
  const screeningAnswered = answeredWithinTerm(profile.screeningAnsweredOn, on);
  const symptoms = union(profile.symptoms, request?.symptoms);
  return {
    ageYears: profile.birthDate ? ageInYears(profile.birthDate, on) : (request?.ageYears?.value ?? null),
    sex: profile.sex === 'unspecified' ? null : profile.sex,
    bodyMassKg,
    bmi: bodyMassIndex(bodyMassKg, profile.heightCm),
    ...weightWish(request, bodyMassKg, profile.heightCm, on),
    restingSystolicMmHg: highest(
      profile.restingSystolicMmHg,
      vital('systolic-pressure'),
      request?.restingSystolicMmHg?.value,
    ),
    restingDiastolicMmHg: highest(
      profile.restingDiastolicMmHg,
      vital('diastolic-pressure'),
      request?.restingDiastolicMmHg?.value,
    ),
    restingHeartRateBpm: highest(profile.restingHeartRateBpm, vital('resting-heart-rate')),
    measuredMaxHeartRateBpm: profile.measuredMaxHeartRateBpm,
    oxygenSaturationPercent: vital('oxygen-saturation'),
    bodyTemperatureCelsius: vital('body-temperature'),
    bloodGlucoseMgDl: vital('blood-glucose'),
    activeMinutesPerWeek: profile.activeMinutesPerWeek,
    daysSinceInfarction: daysSince(profile, ['myocardial-infarction'], on),
    daysSinceSurgery: daysSince(profile, ['recent-surgery', 'heart-surgery'], on),
    conditions: union(
      profile.conditions.map((condition) => condition.code),
      request?.conditions,
    ),
    medications: union(profile.medications, request?.medications),
    // Nobody who was never asked can be said to have no symptoms.
    symptoms: symptoms.length === 0 && !screeningAnswered ? null : symptoms,
    painfulJoints: union([], request?.painfulJoints),
    harms: union([], request?.harms),
    goals: union(
      [],
      request?.goals.map((goal) => goal.kind),
    ),
    screeningAnswered,
  };
}

function freshValue(vitals: Vitals, metric: VitalMetric, on: LocalDate): number | null {
  const reading = vitals[metric];
  if (!reading || !Number.isFinite(reading.value)) return null;
  const ageDays = daysBetween(reading.on, on);
  return ageDays >= 0 && ageDays <= vitalMaxAgeDays[metric] ? reading.value : null;
}

function answeredWithinTerm(answeredOn: LocalDate | null, on: LocalDate): boolean {
  if (answeredOn === null) return false;
  const ageDays = daysBetween(answeredOn, on);
  return ageDays >= 0 && ageDays <= answersHoldDays;
}

/** Confidence does not matter here: a limit that may be needed is kept until the person answers. */
function union(known: readonly string[], said: readonly Slot<string>[] = []): readonly string[] {
  return [...new Set([...known, ...said.map((slot) => slot.value)])].sort();
}

function highest(...values: readonly (number | null | undefined)[]): number | null {
  const known = values.flatMap((value) => (typeof value === 'number' && Number.isFinite(value) ? value : []));
  return known.length > 0 ? Math.max(...known) : null;
}

function bodyMassIndex(massKg: number | null, heightCm: number | null): number | null {
  return massKg === null || heightCm === null || heightCm <= 0 ? null : massKg / (heightCm / 100) ** 2;
}

/** The lowest wanted body mass index and the fastest wanted loss over all goals. */
function weightWish(
  request: TrainingRequest | null,
  massKg: number | null,
  heightCm: number | null,
  on: LocalDate,
): Pick<Facts, 'goalBmi' | 'wantedLossKgPerWeek'> {
  const goals = request?.goals ?? [];
  const losses = goals.flatMap((goal) => wantedLossKgPerWeek(goal, on, massKg) ?? []);
  const wantedMasses = goals.flatMap((goal) => {
    const target = goal.target?.value;
    if (target?.quantity !== 'body-mass') return [];
    if (target.mode === 'level') return [target.value];
    return massKg === null ? [] : [massKg + target.value];
  });
  return {
    goalBmi: wantedMasses.length === 0 ? null : bodyMassIndex(Math.min(...wantedMasses), heightCm),
    wantedLossKgPerWeek: losses.length === 0 ? null : Math.max(...losses),
  };
}

/** Days since the latest of such events; a date in the future counts as today, the cautious reading. */
function daysSince(profile: Profile, codes: readonly ConditionCode[], on: LocalDate): number | null {
  const days = profile.conditions
    .filter((condition) => codes.includes(condition.code))
    .flatMap(({ since }) => (since === undefined ? [] : [Math.max(0, daysBetween(since, on))]));
  return days.length > 0 ? Math.min(...days) : null;
}
