import type { Metric } from '../health-data/metrics.js';
import type { Profile } from '../profile/profile.js';
import type { ConditionCode } from '../profile/vocabulary/index.js';
import { wantedLossKgPerWeek } from '../request/harm-limits.js';
import type { Slot, TrainingRequest } from '../request/training-request.js';
import type { LocalDate } from '../shared/local-date.js';
import { ageInYears, daysBetween } from '../shared/local-date.js';
import type { FactName, Facts } from './facts.js';
import { freshFindings } from './findings/fresh-findings.js';

/** Latest good value of each metric, in the metric's own unit, with the person's local day it was taken on. */
export type Vitals = { readonly [metric in VitalMetric]?: DatedValue } & {
  /** Body mass of the last days, kg, a value a day, ascending. */
  readonly bodyMassByDay?: readonly DatedValue[];
};

export interface DatedValue {
  value: number;
  on: LocalDate;
}

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

/** Heart failure is watched by the gain of three days (McDonagh 2021, ESC, Eur Heart J 42:3599). */
const gainDays = 3;

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
 * restrictive side, so the dated reading wins. Stale readings are unknown. A joint that plans spare is a painful one.
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
    weightGainKgIn3Days: gainInThreeDays(input.vitals.bodyMassByDay ?? [], on),
    ...daysSinceEvents(profile, on),
    conditions: union(
      profile.conditions.map((condition) => condition.code),
      request?.conditions,
    ),
    medications: union(profile.medications, request?.medications),
    // Nobody who was never asked can be said to have no symptoms.
    symptoms: symptoms.length === 0 && !screeningAnswered ? null : symptoms,
    painfulJoints: union(
      (profile.sparedJoints ?? []).map(({ joint }) => joint),
      request?.painfulJoints,
    ),
    harms: union([], request?.harms),
    goals: union(
      [],
      request?.goals.map((goal) => goal.kind),
    ),
    screeningAnswered,
    ...freshFindings(profile, on),
  };
}

function freshValue(vitals: Vitals, metric: VitalMetric, on: LocalDate): number | null {
  const reading = vitals[metric];
  if (!reading || !Number.isFinite(reading.value)) return null;
  return isWithin(reading.on, on, vitalMaxAgeDays[metric]) ? reading.value : null;
}

/** Whether a day lies at most so many days before `on`, and not after it. */
function isWithin(day: LocalDate, on: LocalDate, days: number): boolean {
  const age = daysBetween(day, on);
  return age >= 0 && age <= days;
}

function answeredWithinTerm(answeredOn: LocalDate | null, on: LocalDate): boolean {
  return answeredOn !== null && isWithin(answeredOn, on, answersHoldDays);
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

/** Conditions whose onset date an event's fact counts from. */
const events = {
  daysSinceInfarction: ['myocardial-infarction'],
  daysSinceSurgery: ['recent-surgery', 'heart-surgery'],
  daysSinceStroke: ['stroke', 'transient-ischaemic-attack'],
  daysSinceFracture: ['recent-fracture', 'vertebral-fracture', 'stress-fracture'],
  daysSinceJointReplacement: ['hip-replacement', 'knee-replacement'],
  daysSinceBirth: ['postpartum'],
  daysSinceConcussion: ['concussion'],
} as const satisfies { readonly [name in FactName]?: readonly ConditionCode[] };

/** Days since the latest of such events; a date in the future counts as today, the cautious reading. */
function daysSinceEvents(profile: Profile, on: LocalDate): Facts {
  return Object.fromEntries(
    Object.entries(events).map(([name, codes]: [string, readonly ConditionCode[]]) => {
      const days = profile.conditions
        .filter((condition) => codes.includes(condition.code))
        .flatMap(({ since }) => (since === undefined ? [] : [Math.max(0, daysBetween(since, on))]));
      return [name, days.length > 0 ? Math.min(...days) : null];
    }),
  );
}

/**
 * Gain over the lowest body mass of the three days before the newest, to 10 g, which is finer than scales; null without two
 * days to compare.
 */
function gainInThreeDays(byDay: readonly DatedValue[], on: LocalDate): number | null {
  const recent = byDay.filter((day) => isWithin(day.on, on, gainDays));
  const newest = recent.reduce<DatedValue | null>(
    (last, day) => (last && last.on >= day.on ? last : day),
    null,
  );
  const before = recent.filter((day) => newest !== null && day.on < newest.on).map((day) => day.value);
  if (newest === null || before.length === 0) return null;
  return Math.round((newest.value - Math.min(...before)) * 100) / 100;
}
