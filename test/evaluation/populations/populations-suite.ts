import { parseArgs } from 'node:util';
import type { KnowledgePack, LinearSolver, Localised, MadePlan, TextUnderstanding } from '@regimen/domain';
import { compileRules, fittPopulations, makePlan, scoreFitt } from '@regimen/domain';
import type { FittPopulation, FittScore } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { countText, fleschKincaidGrade } from '../measures/readability.js';
import { percentOf } from '../measures/rubric-share.js';
import { planInputOf } from '../people/as-told.js';
import type { Sinks } from '../suite.js';
import { installedPacks } from '../support/installed-packs.js';
import { installedUnderstanding } from '../support/installed-understanding.js';
import type { Measurement } from '../support/measurement.js';
import { atLeast, atMost, writeMeasurements } from '../support/measurement.js';
import { expectedPopulations } from './expected.js';
import type { PopulationResult } from './judge-population.js';
import { adviceOf, categories, judgePopulation } from './judge-population.js';
import { prescriptionOfPlan } from './plan-of-week.js';
import { prescribedScore } from './prescribed-rubric.js';
import { rubricPeople } from './rubric-people.js';

/** Zaleski 2024, JMIR Med Educ 10:e51308: a language model, asked in words. */
const published = { present: 41.2, right: 90.7, readingGrade: 13.7 };
const label =
  'different system and prompts, and our own list of 26: the published abstract does not name its list';
const highestGrade = 8;
const fullRubric = 6;
const rubricWeeks = 12;
/** Below this a plan counts as a start (SCIENCE 6.2: volume of somebody inactive). */
const activeMinutes = 90;

/** `populations`: 26 clinical populations by ten categories, the FITT-VP rubric, and how easy the words are. */
export async function populationsSuite(options: readonly string[], sinks: Sinks): Promise<number> {
  try {
    parseArgs({ args: [...options], options: {} });
  } catch (error) {
    sinks.note(`${(error as Error).message} Usage: npm run evaluate -- populations`);
    return 2;
  }
  const packs = await installedPacks();
  const understanding = await installedUnderstanding();
  const rules = compileRules(packs);
  const results: PopulationResult[] = [];
  for (const expected of expectedPopulations)
    results.push(await judgePopulation(expected, rules, understanding));
  writePopulations(results, sinks);
  const rubric = await rubricLines(packs, understanding, await createHighsSolver(), sinks);
  return writeMeasurements('populations', [...shareLines(results), ...rubric, gradeLine(results)], sinks);
}

function shareLines(results: readonly PopulationResult[]): Measurement[] {
  const all = results.flatMap(({ results: own }) => categories.map((category) => own[category]));
  const present = all.filter((result) => result.present).length;
  const right = all.filter((result) => result.right).length;
  return [
    atLeast('present-percent', percentOf(present, all.length), 100, {
      present,
      of: all.length,
      published: published.present,
      note: label,
    }),
    atLeast('right-percent', percentOf(right, present), 100, {
      right,
      of: present,
      published: published.right,
      note: label,
    }),
  ];
}

/** One row for each population: what is missing and what is wrong. */
function writePopulations(results: readonly PopulationResult[], sinks: Sinks): void {
  for (const { population, results: own, screening } of results) {
    const missing = categories.filter((category) => !own[category].present);
    const wrong = categories.filter((category) => own[category].present && !own[category].right);
    const rest = missing.length + wrong.length === 0 ? 'all present and right' : '';
    sinks.note(
      `${population.padEnd(28)} ${screening.clearance.padEnd(20)}` +
        [rest, listed('missing', missing), listed('wrong', wrong)].filter(Boolean).join('; '),
    );
  }
}

function listed(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${name}: ${items.join(', ')}`;
}

/** Two lines for each population of the rubric: what is prescribed, and what a real plan makes of it. */
async function rubricLines(
  packs: readonly KnowledgePack[],
  understanding: TextUnderstanding,
  solver: LinearSolver,
  sinks: Sinks,
): Promise<Measurement[]> {
  const lines: Measurement[] = [];
  for (const population of fittPopulations) {
    const made = makePlan(
      await planInputOf(rubricPeople[population], { packs, understanding }, rubricWeeks),
      solver,
    );
    const isNew = (rubricPeople[population].activeMinutesPerWeek ?? 0) < activeMinutes;
    const prescribed = prescribedScore(population, made.screening, isNew);
    lines.push(atLeast(`fitt-rubric-of-prescription-${population}`, prescribed, fullRubric));
    const score = planScore(population, made, isNew);
    if (typeof score === 'string') sinks.note(`${population}: no plan (${score})`);
    const more = typeof score === 'string' ? { stop: score } : { letters: score };
    const total = typeof score === 'string' ? null : score.total;
    lines.push(atLeast(`fitt-rubric-of-plan-${population}`, total, fullRubric, more));
  }
  return lines;
}

/** The rubric's points for a real twelve-week plan, or why there is none. */
function planScore(population: FittPopulation, made: MadePlan, startsInactive: boolean): FittScore | string {
  if (made.kind === 'stopped') return made.stop.code;
  const { plan, screening, problem } = made;
  return scoreFitt(prescriptionOfPlan(population, plan, screening, problem.catalogue, startsInactive));
}

/** The school grade of what participants read of their population and their limits, all of them together. */
function gradeLine(results: readonly PopulationResult[]): Measurement {
  const grades = results.flatMap(({ population, screening }) => {
    const texts = participantTexts(screening.prescriptions, screening.trace, adviceOf(screening));
    const grade = fleschKincaidGrade(countText(texts.map(({ en }) => en).join('\n')));
    return grade === null ? [] : [{ population, grade }];
  });
  const hardest = [...grades].sort((a, b) => b.grade - a.grade)[0];
  const mean = grades.reduce((sum, { grade }) => sum + grade, 0) / Math.max(1, grades.length);
  return atMost('reading-grade-hardest-population', hardest?.grade ?? null, highestGrade, {
    mean,
    hardest: hardest?.population ?? null,
    published: published.readingGrade,
    note: label,
  });
}

function participantTexts(
  prescriptions: PopulationResult['screening']['prescriptions'],
  trace: PopulationResult['screening']['trace'],
  advice: readonly Localised[],
): Localised[] {
  return [
    ...prescriptions.flatMap(({ benefits, considerations, progression }) => [
      benefits,
      ...considerations,
      ...(progression ? [progression.how] : []),
    ]),
    ...trace.map(({ explanation }) => explanation.participant),
    ...advice,
  ];
}
