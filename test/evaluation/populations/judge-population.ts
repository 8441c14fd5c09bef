import type {
  AmountRange,
  CompiledRules,
  GivenPrescription,
  Localised,
  Screening,
  TextUnderstanding,
} from '@regimen/domain';
import { screen } from '@regimen/domain';
import { factsOf, requestOf, today } from '../people/as-told.js';
import type { Person } from '../people/person.js';
import { unremarkable } from '../people/person.js';
import { rankOf } from '../safety/oracle/opinion.js';
import type { Concept, ExpectedPopulation, Span } from './expected-population.js';

export const categories = [
  'benefits',
  'clearance',
  'frequency',
  'intensity',
  'time',
  'type',
  'volume',
  'progression',
  'considerations',
  'references',
] as const;
export type Category = (typeof categories)[number];

/** Whether something is said of a category, and whether what is said is right. */
export interface CategoryResult {
  present: boolean;
  right: boolean;
}

export interface PopulationResult {
  population: string;
  results: Readonly<Record<Category, CategoryResult>>;
  screening: Screening;
  person: Person;
}

/** What the product says to a typical member of a population, judged category by category (after Zaleski 2024). */
export async function judgePopulation(
  expected: ExpectedPopulation,
  rules: CompiledRules,
  understanding: TextUnderstanding,
): Promise<PopulationResult> {
  const person = { ...unremarkable, ...expected.typical };
  const facts = factsOf(person, await requestOf(person, understanding));
  const screening = screen({ facts, rules, on: today });
  const given = screening.prescriptions.find(({ population }) => population === expected.population);
  const silent: CategoryResult = { present: false, right: false };
  const results: Record<Category, CategoryResult> = {
    benefits: silent,
    frequency: silent,
    intensity: silent,
    time: silent,
    type: silent,
    volume: silent,
    progression: silent,
    considerations: silent,
    references: silent,
    ...(given && prescribed(given, screening, expected)),
    clearance: clearanceOf(screening, expected),
  };
  return { population: expected.population, results, screening, person };
}

function clearanceOf({ clearance, trace }: Screening, { clearance: [least, most] }: ExpectedPopulation) {
  const rank = rankOf(clearance);
  // A decision other than to allow names its reason.
  const present = clearance === 'allow' || trace.some((entry) => entry.clearance === clearance);
  return { present, right: present && rank >= rankOf(least) && rank <= rankOf(most) };
}

function prescribed(
  given: GivenPrescription,
  screening: Screening,
  expected: ExpectedPopulation,
): Record<Exclude<Category, 'clearance'>, CategoryResult> {
  const { aerobic } = given;
  const judged = (present: boolean, right: boolean) => ({ present, right: present && right });
  const minded = [...given.considerations, ...adviceOf(screening)];
  return {
    benefits: judged(isSaid(given.benefits), says([given.benefits], expected.benefit)),
    frequency: judged(
      aerobic !== null,
      within(aerobic?.daysPerWeek, expected.daysPerWeek) &&
        (expected.longestGapDays === undefined ||
          (aerobic?.longestGapDays ?? Infinity) <= expected.longestGapDays),
    ),
    intensity: judged(aerobic !== null && aerobic.bands.length > 0, steersRight(given, expected)),
    time: judged(aerobic !== null, within(aerobic?.minutesPerSession, expected.minutesPerSession)),
    type: judged((aerobic?.activities.length ?? 0) > 0, isRightType(given, expected)),
    volume: judged(aerobic !== null, within(aerobic?.minutesPerWeek, expected.minutesPerWeek)),
    progression: progressionOf(given, expected),
    considerations: judged(
      given.considerations.length > 0 && given.considerations.every(isSaid),
      expected.considerations.every((concept) => says(minded, concept)),
    ),
    references: judged(given.citations.length > 0, given.citations.every(resolves)),
  };
}

function steersRight({ aerobic }: GivenPrescription, expected: ExpectedPopulation): boolean {
  if (aerobic === null) return false;
  const { heartRateReservePercent: reserve, breathlessness } = aerobic;
  const heartRateIsRight =
    reserve === null ||
    (expected.reserve !== null &&
      within(reserve, expected.reserve) &&
      (expected.reserveNeedsTest !== true || aerobic.heartRateNeedsTest));
  const breathIsRight =
    expected.breathlessness === undefined ||
    (breathlessness !== null && within(breathlessness, expected.breathlessness));
  return heartRateIsRight && breathIsRight && within(aerobic.effort, expected.effort);
}

function isRightType(given: GivenPrescription, expected: ExpectedPopulation): boolean {
  const { resistance, aerobic, balanceDaysPerWeek } = given;
  const days = expected.resistanceDays;
  return (
    (days === null || (resistance !== null && within(resistance.daysPerWeek, days))) &&
    balanceDaysPerWeek >= (expected.balanceDaysAtLeast ?? 0) &&
    !(aerobic?.activities ?? []).some((activity) => expected.forbiddenActivities?.includes(activity))
  );
}

/** Healthy people grow by at most a tenth or 15 minutes a week; nobody here by more. */
function progressionOf({ progression }: GivenPrescription, expected: ExpectedPopulation): CategoryResult {
  if (expected.progression === 'absent') return { present: true, right: progression === null };
  if (progression === null || !isSaid(progression.how)) return { present: false, right: false };
  const { percentPerWeek, minutesPerWeek } = progression;
  const slow = (percentPerWeek ?? 0) <= 10 || (minutesPerWeek ?? Infinity) <= 15;
  return { present: true, right: slow };
}

/** What is shown before a session counts as said. */
export function adviceOf({ constraints }: Screening): Localised[] {
  return constraints.flatMap((constraint) => (constraint.kind === 'advice' ? [constraint.text] : []));
}

function isSaid({ en, zh }: Localised): boolean {
  return en.trim() !== '' && zh.trim() !== '';
}

/** Whether the texts, taken together, name a concept in both languages. */
function says(texts: readonly Localised[], { en, zh }: Concept): boolean {
  const all = (language: 'en' | 'zh') => texts.map((text) => text[language].toLowerCase()).join('\n');
  const [english, chinese] = [all('en'), all('zh')];
  return en.some((word) => english.includes(word)) && zh.some((word) => chinese.includes(word));
}

/** Named source with a year in which it can have appeared. */
function resolves({ source, year }: { source: string; year: number }): boolean {
  return source.trim() !== '' && Number.isInteger(year) && year >= 1950 && year <= 2026;
}

function within(range: AmountRange | undefined, [lowest, highest]: Span): boolean {
  return range !== undefined && range.low >= lowest && range.high <= highest && range.low <= range.high;
}
