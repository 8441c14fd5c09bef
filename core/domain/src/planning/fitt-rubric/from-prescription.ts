import type { ActivityCode, PopulationCode } from '../../profile/vocabulary/index.js';
import type {
  AerobicPrescription,
  AmountRange,
  ExercisePrescription,
} from '../../screening/exercise-prescription.js';
import type { AerobicPart, FittPopulation, Prescription, PrescriptionNote, Span } from './prescription.js';

/** Populations the rubric knows by another name than prescriptions do. */
const rubricNames: Readonly<Partial<Record<PopulationCode, FittPopulation>>> = {
  'healthy-adult': 'healthy',
  'older-adult': 'older',
  hypertension: 'hypertension',
  'type-2-diabetes': 'type-2-diabetes',
  'cardiac-rehabilitation': 'cardiac-rehabilitation',
  'heart-failure': 'heart-failure',
  obesity: 'obesity',
  copd: 'copd',
  'low-back-pain': 'low-back-pain-or-osteoarthritis',
  osteoarthritis: 'low-back-pain-or-osteoarthritis',
  pregnancy: 'pregnancy',
  'post-exertional-malaise': 'post-exertional-malaise',
};

/** Land on both feet off the ground, or turn at speed (the catalogue calls them high impact). */
const jarring: ReadonlySet<ActivityCode> = new Set<ActivityCode>([
  'running',
  'treadmill-running',
  'rope-skipping',
  'badminton',
  'tennis',
  'squash',
  'basketball',
  'football',
  'handball',
  'volleyball',
  'step-aerobics',
  'trampolining',
  'shuttlecock-kicking',
  'high-intensity-intervals',
]);

/** A fall is likely or from a height (ACOG 2020, Committee Opinion 804, names riding, skiing and off-road cycling). */
const fallProne: ReadonlySet<ActivityCode> = new Set<ActivityCode>([
  'cycling',
  'skiing',
  'cross-country-skiing',
  'ice-skating',
  'inline-skating',
  'climbing',
  'horse-riding',
  'trampolining',
  'martial-arts',
  'boxing',
  'hockey',
  'football',
  'basketball',
]);

const restoring: ReadonlySet<ActivityCode> = new Set<ActivityCode>(['breathing', 'mobility', 'stretching']);

/** Which week of those a prescription allows: the least that reaches its lower bounds, or the most. */
export type WeekOfPrescription = 'least' | 'most';

/**
 * The week of a prescription that the FITT rubric can score; null for populations the rubric has no rule for.
 * @param week which end of its ranges; a sound prescription scores full at both.
 * @param startsInactive true for a person who was inactive, who may begin with less.
 */
export function rubricPrescription(
  prescription: ExercisePrescription,
  week: WeekOfPrescription,
  startsInactive = false,
): Prescription | null {
  const population = rubricNames[prescription.population];
  if (population === undefined) return null;
  const { aerobic, resistance, progression } = prescription;
  return {
    population,
    aerobic: aerobic && weekOf(aerobic, week),
    resistance: resistance && {
      daysPerWeek: week === 'least' ? resistance.daysPerWeek.low : resistance.daysPerWeek.high,
      percentOfMaximum: spanOf(resistance.percentOfMaximum),
    },
    balanceDaysPerWeek: prescription.balanceDaysPerWeek,
    progression: progression && {
      percentPerWeek: progression.percentPerWeek,
      minutesPerWeek: progression.minutesPerWeek,
    },
    says: notesOf(prescription, startsInactive),
  };
}

function weekOf(aerobic: AerobicPrescription, week: WeekOfPrescription): AerobicPart {
  const { breathlessness, effortOfTen, effort } = aerobic;
  const ofTen = breathlessness ?? effortOfTen;
  return {
    ...(week === 'least' ? leastWeek(aerobic) : mostWeek(aerobic)),
    reserve: spanOf(aerobic.heartRateReservePercent),
    // One scale steers: the finer words of 6–20 give way where the population is steered by 0–10.
    effort: ofTen === null ? spanOf(effort) : null,
    effortOfTen: spanOf(ofTen),
    longestGapDays: aerobic.longestGapDays,
  };
}

/** Fewest days that reach the lowest weekly minutes within the longest session. */
function leastWeek({ daysPerWeek, minutesPerSession, minutesPerWeek }: AerobicPrescription) {
  const daysPerWeekNeeded = Math.max(
    daysPerWeek.low,
    Math.min(daysPerWeek.high, Math.ceil(minutesPerWeek.low / Math.max(1, minutesPerSession.high))),
  );
  const each = minutesPerWeek.low / Math.max(1, daysPerWeekNeeded);
  return { daysPerWeek: daysPerWeekNeeded, minutes: clamp(each, minutesPerSession) };
}

/** Most days that stay within the highest weekly minutes, with the longest sessions that still fit. */
function mostWeek({ daysPerWeek, minutesPerSession, minutesPerWeek }: AerobicPrescription) {
  const daysPerWeekAllowed = Math.max(
    daysPerWeek.low,
    Math.min(daysPerWeek.high, Math.floor(minutesPerWeek.high / Math.max(1, minutesPerSession.low))),
  );
  const each = minutesPerWeek.high / Math.max(1, daysPerWeekAllowed);
  return { daysPerWeek: daysPerWeekAllowed, minutes: clamp(each, minutesPerSession) };
}

function notesOf(prescription: ExercisePrescription, startsInactive: boolean): Set<PrescriptionNote> {
  const { aerobic, pain, belowSymptoms } = prescription;
  const activities = aerobic?.activities ?? [];
  const said: [PrescriptionNote, boolean][] = [
    ['tested-on-medication', aerobic?.heartRateNeedsTest === true],
    ['low-impact', activities.length > 0 && !activities.some((activity) => jarring.has(activity))],
    ['low-fall-risk', activities.length > 0 && !activities.some((activity) => fallProne.has(activity))],
    ['pain-rule', pain !== null],
    ['below-symptom-threshold', belowSymptoms],
    ['breathing-or-pacing', activities.some((activity) => restoring.has(activity))],
    ['starts-inactive', startsInactive],
  ];
  return new Set(said.flatMap(([note, holds]) => (holds ? [note] : [])));
}

function spanOf(range: AmountRange | null): Span | null {
  return range && [range.low, range.high];
}

function clamp(value: number, { low, high }: AmountRange): number {
  return Math.min(high, Math.max(low, value));
}
