import type { Profile } from '../profile/profile.js';
import type { LocalDate } from '../shared/local-date.js';
import { daysBetween, epochDay, fromEpochDay } from '../shared/local-date.js';
import { variabilityDecision } from './heart-rate-variability.js';
import { meanOf, sampleDeviation } from './spread.js';

/** Values of one metric by local day, all of one source: values of two never share a baseline. */
export type DailyValues = ReadonlyMap<LocalDate, number>;

/** What is usual for the person: mean and sample standard deviation of earlier days. */
export interface RecoveryBaseline {
  mean: number;
  deviation: number;
  days: number;
}

/** Why nothing is said of training. */
export const recoveryGaps = [
  'no_variability',
  'few_mornings',
  'short_baseline',
  'rule_not_for_person',
] as const;
export type RecoveryGap = (typeof recoveryGaps)[number];

export interface RecoveryDay {
  day: LocalDate;
  /** bpm. */
  resting: number | null;
  restingBaseline: RecoveryBaseline | null;
  /** ms; one of the two is never put in the place of the other. */
  rmssd: number | null;
  sdnn: number | null;
  sdnnBaseline: RecoveryBaseline | null;
  /** Geometric mean of RMSSD over seven days, ms: the mean of its logarithm; null below three mornings. */
  weeklyRmssd: number | null;
  /** What is normal for the person, ms. */
  normalRmssd: { low: number; high: number } | null;
  advice: 'train-as-planned' | 'reduce-intensity' | null;
  gaps: readonly RecoveryGap[];
}

/** Days of a baseline and the fewest of them that must be known (Plews 2014: 10 to 28 mornings). */
export const baselineDays = 28;
const fewestBaselineDays = 10;
const weekDays = 7;
const fewestMornings = 3;
/** Days before the first shown one that its figures rest on. */
export const recoveryRunInDays = baselineDays + weekDays;

/**
 * Recovery day by day: resting heart rate and SDNN beside those of the 28 days before, and RMSSD by the rule that guides
 * training by it: the mean of its logarithm over seven days against the mean ± 0.5 SD of the 28 days before these (Plews
 * 2014, IJSPP 9:783; Vesterinen 2016, MSSE 48:1347). There is no rule for SDNN, so it only is shown.
 */
export function recoveryDays(
  values: { resting: DailyValues; rmssd: DailyValues; sdnn: DailyValues },
  span: { from: LocalDate; to: LocalDate },
  profile: Pick<Profile, 'conditions' | 'medications'>,
): RecoveryDay[] {
  const [resting, rmssd, sdnn] = [values.resting, values.rmssd, values.sdnn].map(numbered);
  const logarithms = new Map(
    [...rmssd!].flatMap(([day, ms]) => (ms > 0 ? [[day, Math.log(ms)] as const] : [])),
  );
  const isFor = isForPerson(profile);
  const length = Math.max(0, daysBetween(span.from, span.to) + 1);
  const first = epochDay(span.from) ?? 0;
  return Array.from({ length }, (_, offset) => {
    const day = first + offset;
    return {
      day: fromEpochDay(day),
      resting: resting!.get(day) ?? null,
      restingBaseline: baselineOf(before(resting!, day, baselineDays)),
      rmssd: rmssd!.get(day) ?? null,
      sdnn: sdnn!.get(day) ?? null,
      sdnnBaseline: baselineOf(before(sdnn!, day, baselineDays)),
      ...guidance(logarithms, day, isFor),
    };
  });
}

/** Values by days since 1970-01-01: every day looks back at five weeks, and numbers are counted back fast. */
function numbered(values: DailyValues): ReadonlyMap<number, number> {
  return new Map([...values].map(([day, value]) => [epochDay(day) ?? NaN, value]));
}

function guidance(
  logarithms: ReadonlyMap<number, number>,
  day: number,
  isFor: boolean,
): Pick<RecoveryDay, 'weeklyRmssd' | 'normalRmssd' | 'advice' | 'gaps'> {
  const week = before(logarithms, day + 1, weekDays);
  const baseline = before(logarithms, day + 1 - weekDays, baselineDays);
  const weekly = week.length < fewestMornings ? null : meanOf(week);
  const { range, decision } = variabilityDecision(baseline, weekly, { validDays: week.length });
  const gaps: RecoveryGap[] = [
    ...(logarithms.size === 0 ? (['no_variability'] as const) : []),
    ...(week.length < fewestMornings ? (['few_mornings'] as const) : []),
    ...(baseline.length < fewestBaselineDays ? (['short_baseline'] as const) : []),
    ...(isFor ? [] : (['rule_not_for_person'] as const)),
  ];
  return {
    weeklyRmssd: weekly === null ? null : Math.exp(weekly),
    normalRmssd: range && { low: Math.exp(range.low), high: Math.exp(range.high) },
    advice: decision === 'insufficient-data' || !isFor ? null : decision,
    gaps,
  };
}

/** Variability guides nobody whose rhythm is set by an arrhythmia, a block or a beta-blocker (Task Force 1996, Circulation 93:1043). */
function isForPerson({ conditions, medications }: Pick<Profile, 'conditions' | 'medications'>): boolean {
  const unfit = conditions.some(({ code }) => code === 'arrhythmia' || code === 'high-degree-heart-block');
  return !unfit && !medications.includes('beta-blocker');
}

/** Values of the `days` days before a day. */
function before(values: ReadonlyMap<number, number>, day: number, days: number): number[] {
  const found: number[] = [];
  for (let back = 1; back <= days; back += 1) {
    const value = values.get(day - back);
    if (value !== undefined) found.push(value);
  }
  return found;
}

function baselineOf(values: readonly number[]): RecoveryBaseline | null {
  const [mean, deviation] = [meanOf(values), sampleDeviation(values)];
  if (mean === null || deviation === null || values.length < fewestBaselineDays) return null;
  return { mean, deviation, days: values.length };
}
