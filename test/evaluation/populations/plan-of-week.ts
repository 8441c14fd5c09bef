import type {
  FittPopulation,
  Plan,
  PlanSession,
  PlanStep,
  PlanWeek,
  Prescription,
  PrescriptionNote,
  Screening,
  SessionTemplate,
} from '@regimen/domain';

type Span = readonly [number, number];

/** Efforts of 0–10 that go with the bands (SCIENCE 2.1; 5–6 and 7–8 are the words for older people). */
const effortOfTen = { light: [2, 3], moderate: [5, 6], vigorous: [7, 8], 'near-max': [9, 10] } as const;
/** Scales a rubric asks a population to be steered by. */
const steeredByTen: readonly FittPopulation[] = ['older', 'copd'];

/** The weeks at the end of a plan, where it has grown to what it aims at. */
const lastWeeks = 4;

/**
 * A real plan as the FITT rubric reads it: the week of the last four with the most moderate-equivalent minutes, rises over
 * the whole plan, and what the sessions say.
 */
export function prescriptionOfPlan(
  population: FittPopulation,
  plan: Plan,
  screening: Screening,
  catalogue: readonly SessionTemplate[],
  startsInactive: boolean,
): Prescription {
  const templates = new Map(catalogue.map((template) => [template.id, template]));
  const week = fullestOf(plan.weeks.slice(-lastWeeks));
  // Where every effort must stay below symptoms, what is prescribed in place of endurance work stands for it.
  const instead = new Set(
    screening.prescriptions.flatMap(({ belowSymptoms, aerobic: part }) =>
      belowSymptoms && part !== null ? part.activities : [],
    ),
  );
  const aerobic = week.sessions.filter((session) => isAerobic(session) || instead.has(session.activity));
  const strength = week.sessions.filter(({ modality }) => modality === 'resistance');
  const balance = week.sessions.filter(({ modality }) => modality === 'balance' || modality === 'mind-body');
  return {
    population,
    aerobic: aerobicPart(population, aerobic, plan.heartRateBasis),
    resistance:
      strength.length === 0 ? null : { daysPerWeek: daysOf(strength).length, percentOfMaximum: null },
    balanceDaysPerWeek: daysOf(balance).length,
    progression: riseOf(plan, screening),
    says: notesOf(plan, templates, startsInactive),
  };
}

/** Tai chi and the like at moderate effort are aerobic work as well as balance (Herrmann 2024: from 3 MET on). */
function isAerobic({ modality, band }: PlanSession): boolean {
  return modality === 'aerobic' || modality === 'interval' || (modality === 'mind-body' && band !== 'light');
}

function fullestOf(weeks: readonly PlanWeek[]): PlanWeek {
  const [fullest] = [...weeks].sort((a, b) => b.moderateEquivalentMinutes - a.moderateEquivalentMinutes);
  if (!fullest) throw new RangeError('The plan has no week.');
  return fullest;
}

function aerobicPart(
  population: FittPopulation,
  sessions: readonly PlanSession[],
  basis: Plan['heartRateBasis'],
): Prescription['aerobic'] {
  if (sessions.length === 0) return null;
  const days = daysOf(sessions);
  const work = sessions.flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'work'));
  const byHeartRate = work.length > 0 && work.every(({ heartRateBpm }) => heartRateBpm !== null);
  const byTen = steeredByTen.includes(population);
  const percent = spanOf(work.flatMap(({ heartRateBpm }) => reserveOf(heartRateBpm, basis)));
  return {
    daysPerWeek: days.length,
    minutes: sessions.reduce((sum, { minutes }) => sum + minutes, 0) / sessions.length,
    reserve: byHeartRate && !byTen ? percent : null,
    effort: byTen || byHeartRate ? null : spanOf(work.map(({ rpe }) => [rpe.low, rpe.high])),
    effortOfTen: byTen ? spanOf(sessions.map(({ band }) => effortOfTen[band])) : null,
    longestGapDays: longestGap(days),
  };
}

/** What a heart-rate target is of the reserve, percent. */
function reserveOf(target: PlanStep['heartRateBpm'], basis: Plan['heartRateBasis']): Span[] {
  if (target === null || basis === null) return [];
  const percent = (bpm: number) => (100 * (bpm - basis.restBpm)) / (basis.maxBpm - basis.restBpm);
  // Targets are whole beats, so a bound may lie half a beat beyond its percentage.
  return [[Math.ceil(percent(target.low + 0.5)), Math.floor(percent(target.high - 0.5))]];
}

function spanOf(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return [Math.min(...spans.map(([low]) => low)), Math.max(...spans.map(([, high]) => high))];
}

function daysOf(sessions: readonly PlanSession[]): string[] {
  return [...new Set(sessions.map(({ date }) => date))].sort();
}

/** Days without between two days of training, the week going round. */
function longestGap(days: readonly string[]): number {
  const stamps = days.map((day) => Date.parse(day) / 86_400_000);
  const [first] = stamps;
  if (first === undefined) return 7;
  return Math.max(...stamps.map((day, index) => (stamps[index + 1] ?? first + 7) - day - 1));
}

/** Null where nothing may rise; else the rise the limits allow and the largest the plan makes, in minutes. */
function riseOf(plan: Plan, { constraints }: Screening): Prescription['progression'] {
  const caps = constraints.flatMap((limit) =>
    limit.kind === 'cap' && limit.quantity === 'weeklyLoadIncreaseFraction' ? [limit.value] : [],
  );
  if (caps.length === 0 || Math.min(...caps) === 0) return null;
  const rises = plan.weeks.slice(1).map(({ minutes }, index) => minutes - (plan.weeks[index]?.minutes ?? 0));
  return { percentPerWeek: Math.min(...caps) * 100, minutesPerWeek: Math.max(0, ...rises) };
}

function notesOf(
  plan: Plan,
  templates: ReadonlyMap<string, SessionTemplate>,
  startsInactive: boolean,
): Set<PrescriptionNote> {
  const sessions = plan.weeks.flatMap((week) => week.sessions);
  const used = sessions.flatMap(({ templateId }) => templates.get(templateId) ?? []);
  const advice = sessions.flatMap((session) => session.advice.map(({ en }) => en.toLowerCase())).join('\n');
  const said: readonly [PrescriptionNote, boolean][] = [
    ['tested-on-medication', plan.heartRateBasis?.origin === 'measured'],
    ['low-impact', used.every(({ impact }) => impact !== 'high')],
    ['low-fall-risk', used.every(({ fallRisk, contact }) => fallRisk < 2 && !contact)],
    ['pain-rule', /\bpain/.test(advice)],
    ['below-symptom-threshold', /symptom|worse|well below|energy|pace/.test(advice)],
    [
      'breathing-or-pacing',
      used.some(({ activity }) => activity === 'breathing' || activity === 'mobility') ||
        /\bpac(e|ing)\b/.test(advice),
    ],
    ['starts-inactive', startsInactive],
  ];
  return new Set(said.flatMap(([note, holds]) => (holds ? [note] : [])));
}
