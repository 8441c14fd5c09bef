import { fittRules, type FittRule } from './population-rules.js';
import type { AerobicPart, Prescription, Span } from './prescription.js';

type Point = 0 | 1;

/** Frequency, intensity, time, type, volume, progression: one point each. */
export interface FittScore {
  frequency: Point;
  intensity: Point;
  time: Point;
  type: Point;
  volume: Point;
  progression: Point;
  total: number;
}

/** A rise of the weekly dose above both is too fast for healthy people (Nielsen 2014, JOSPT 44:739; engineering choice). */
const fastestPercentPerWeek = 10;
const fastestMinutesPerWeek = 15;

/** Lowest weekly volume for somebody who was inactive, moderate-equivalent minutes (engineering choice). */
const lowestStartMinutes = 60;

/** From here on one minute counts as two (Garber 2011, MSSE 43:1334; Bull 2020, WHO). */
const vigorous = { reserve: 60, effort: 14, effortOfTen: 7 };

/**
 * Scores the form of a prescription against its population's FITT-VP rule, one point a letter. What a plan does not say
 * earns nothing, except where it must be absent. Says nothing about safety: that is for screening and the verifier.
 */
export function scoreFitt(prescription: Prescription): FittScore {
  const rule = fittRules[prescription.population];
  const { aerobic } = prescription;
  const points = {
    frequency: point(rule.aerobicDays[0] === 0 || within(aerobic?.daysPerWeek, rule.aerobicDays)),
    intensity: point(intensityFits(prescription, rule)),
    time: point(aerobic !== null && within(aerobic.minutes, rule.minutes)),
    type: point(typeFits(prescription, rule)),
    volume: point(volumeFits(prescription, rule)),
    progression: point(progressionFits(prescription, rule)),
  };
  return { ...points, total: Object.values(points).reduce<number>((sum, value) => sum + value, 0) };
}

function intensityFits({ aerobic, resistance, says, population }: Prescription, rule: FittRule): boolean {
  if (population === 'post-exertional-malaise') return says.has('below-symptom-threshold');
  if (aerobic === null) return false;
  const reserveMaySteer = rule.reserveNeeds === undefined || says.has(rule.reserveNeeds);
  const measures: [Span | null, Span | null][] = [
    [aerobic.reserve, reserveMaySteer ? rule.reserve : null],
    [aerobic.effort, rule.effort],
    [aerobic.effortOfTen, rule.effortOfTen],
  ];
  const stated = measures.filter(([given]) => given !== null);
  const load = resistance?.percentOfMaximum ?? null;
  return (
    stated.length > 0 &&
    stated.every(([given, allowed]) => inside(given, allowed)) &&
    (load === null || rule.percentOfMaximum === undefined || inside(load, rule.percentOfMaximum))
  );
}

function typeFits({ aerobic, resistance, balanceDaysPerWeek, says }: Prescription, rule: FittRule): boolean {
  const gap = aerobic?.longestGapDays ?? null;
  return (
    (aerobic !== null || rule.aerobicDays[0] === 0) &&
    within(resistance?.daysPerWeek ?? 0, rule.resistanceDays) &&
    within(balanceDaysPerWeek, rule.balanceDays) &&
    (rule.longestGapDays === undefined || (gap !== null && gap <= rule.longestGapDays)) &&
    (rule.typeNeeds === undefined || says.has(rule.typeNeeds))
  );
}

function volumeFits({ aerobic, says }: Prescription, { weeklyMinutes }: FittRule): boolean {
  const [lowest, highest] = weeklyMinutes;
  const minutes = aerobic === null ? 0 : moderateEquivalentMinutes(aerobic);
  const atLeast = says.has('starts-inactive') ? Math.min(lowest, lowestStartMinutes) : lowest;
  return within(minutes, [atLeast, highest]);
}

function moderateEquivalentMinutes(aerobic: AerobicPart): number {
  const counted =
    (aerobic.reserve?.[0] ?? 0) >= vigorous.reserve ||
    (aerobic.effort?.[0] ?? 0) >= vigorous.effort ||
    (aerobic.effortOfTen?.[0] ?? 0) >= vigorous.effortOfTen;
  return aerobic.daysPerWeek * aerobic.minutes * (counted ? 2 : 1);
}

function progressionFits({ progression, says }: Prescription, rule: FittRule): boolean {
  if (rule.progression === 'absent') return progression === null;
  if (progression === null) return false;
  if (rule.progressionNeeds !== undefined && !says.has(rule.progressionNeeds)) return false;
  if (rule.progression === 'stated') return true;
  const { percentPerWeek, minutesPerWeek } = progression;
  return (
    (percentPerWeek !== null && percentPerWeek <= fastestPercentPerWeek) ||
    (minutesPerWeek !== null && minutesPerWeek <= fastestMinutesPerWeek)
  );
}

function within(value: number | undefined, [lowest, highest]: Span): boolean {
  return value !== undefined && value >= lowest && value <= highest;
}

function inside(given: Span | null, allowed: Span | null): boolean {
  return given !== null && allowed !== null && given[0] >= allowed[0] && given[1] <= allowed[1];
}

function point(earned: boolean): Point {
  return earned ? 1 : 0;
}
