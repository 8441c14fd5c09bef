import { epochDay } from '../shared/local-date.js';
import type { ProblemIssue } from '../shared/problem.js';
import { isTimeZone } from '../shared/zoned-time.js';
import type { AvailableDay, Profile, ProfileCondition } from './profile.js';
import {
  activityCodes,
  conditionCodes,
  equipmentCodes,
  medicationClasses,
  places,
  symptomCodes,
} from './vocabulary/index.js';

/**
 * What a person's measures can be at all. Hard limits of plausibility (SCIENCE 4: Chan 2017 for mass; the rest
 * engineering, anchored there); what is merely unusual passes here and is screened.
 */
const ranges = {
  heightCm: [100, 250],
  bodyMassKg: [22.7, 340.2],
  activeMinutesPerWeek: [0, 6000],
  restingSystolicMmHg: [50, 300],
  restingDiastolicMmHg: [20, 200],
  restingHeartRateBpm: [20, 250],
  measuredMaxHeartRateBpm: [60, 250],
  vo2maxMlKgMin: [5, 95],
} as const satisfies { readonly [field in keyof Profile]?: readonly [number, number] };

const longestDayMinutes = 600;
const earliestBirth = '1900-01-01';

/** Everything that is wrong with a profile, by field; empty when it can be used. `today` is the person's local date. */
export function profileIssues(profile: Profile, today: string): ProblemIssue[] {
  return [
    ...birthIssues(profile.birthDate, today),
    ...rangeIssues(profile),
    ...pressureIssues(profile),
    ...codeIssues('medications', profile.medications, medicationClasses),
    ...codeIssues('symptoms', profile.symptoms, symptomCodes),
    ...codeIssues('equipment', profile.equipment, equipmentCodes),
    ...codeIssues('places', profile.places, places),
    ...codeIssues('likedActivities', profile.likedActivities, activityCodes),
    ...codeIssues('dislikedActivities', profile.dislikedActivities, activityCodes),
    ...profile.conditions.flatMap((condition, index) => conditionIssues(condition, index, today)),
    ...dayIssues(profile.availableDays),
    ...(isTimeZone(profile.timeZone)
      ? []
      : [issue('timeZone', 'unknown', 'Choose a time zone like Europe/Berlin.')]),
  ];
}

function issue(path: string, code: string, message: string): ProblemIssue {
  return { severity: 'error', path, code, message };
}

function birthIssues(birthDate: string | null, today: string): ProblemIssue[] {
  if (birthDate === null) return [];
  const real = epochDay(birthDate) !== null && birthDate >= earliestBirth && birthDate <= today;
  return real
    ? []
    : [issue('birthDate', 'invalid-date', 'Give a real date of birth between 1900 and today.')];
}

function rangeIssues(profile: Profile): ProblemIssue[] {
  return (Object.keys(ranges) as (keyof typeof ranges)[]).flatMap((field) => {
    const value = profile[field];
    const [low, high] = ranges[field];
    if (value === null || (Number.isFinite(value) && value >= low && value <= high)) return [];
    return [issue(field, 'out-of-range', `Give a value between ${low} and ${high}, or leave it empty.`)];
  });
}

function pressureIssues({
  restingSystolicMmHg: systolic,
  restingDiastolicMmHg: diastolic,
}: Profile): ProblemIssue[] {
  if (systolic === null || diastolic === null || systolic > diastolic) return [];
  return [
    issue(
      'restingSystolicMmHg',
      'swapped',
      'The first pressure must be higher than the second: are they swapped?',
    ),
  ];
}

function codeIssues(path: string, codes: readonly string[], known: readonly string[]): ProblemIssue[] {
  return codes.flatMap((code, index) =>
    known.includes(code) ? [] : [issue(`${path}.${index}`, 'unknown-code', 'This choice is not known.')],
  );
}

function conditionIssues({ code, since }: ProfileCondition, index: number, today: string): ProblemIssue[] {
  if (!(conditionCodes as readonly string[]).includes(code)) {
    return [issue(`conditions.${index}.code`, 'unknown-code', 'This condition is not known.')];
  }
  if (since === undefined || (epochDay(since) !== null && since <= today)) return [];
  return [issue(`conditions.${index}.since`, 'invalid-date', 'Give a real date that is not in the future.')];
}

function dayIssues(days: readonly AvailableDay[]): ProblemIssue[] {
  const seen = new Set<number>();
  return days.flatMap(({ weekday, minutes }, index) => {
    const isWeekday = Number.isInteger(weekday) && weekday >= 1 && weekday <= 7 && !seen.has(weekday);
    seen.add(weekday);
    if (!isWeekday)
      return [issue(`availableDays.${index}.weekday`, 'invalid', 'Name each weekday from 1 to 7 once.')];
    const fits = Number.isInteger(minutes) && minutes >= 5 && minutes <= longestDayMinutes;
    return fits ? [] : [issue(`availableDays.${index}.minutes`, 'out-of-range', 'Give 5 to 600 minutes.')];
  });
}
