import type { ConditionCode, LinearSolver, SymptomCode } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import type { PeopleOrder } from '../people/people-order.js';
import { readPeopleOrder } from '../people/people-order.js';
import type { Person } from '../people/person.js';
import { isFalseBlock, mayExercise, rankOf } from '../safety/oracle/opinion.js';
import type { Judge, Judged } from '../safety/screen-people.js';
import { installedJudge, judge, screenPeople } from '../safety/screen-people.js';
import type { Sinks } from '../suite.js';
import type { Measurement } from '../support/measurement.js';
import { atMost, reported, writeMeasurements } from '../support/measurement.js';
import { groupsOf } from './groups.js';
import { plannedDose } from './planned-dose.js';
import type { GroupReport } from './tally.js';
import { Tally } from './tally.js';

const usage = 'Usage: npm run evaluate -- bias [--people N] [--plans N] [--seed N]';
/** Those who are planned for get one plan as they are and another with the sex told otherwise. */
const defaults = { people: 20_000, plans: () => 150, seed: 2 };

/** `bias [--people N] [--plans N] [--seed N]`: how people of each sex, age, body mass and condition fare. */
export async function biasSuite(options: readonly string[], sinks: Sinks): Promise<number> {
  let order: PeopleOrder;
  try {
    order = readPeopleOrder(options, defaults);
  } catch (error) {
    sinks.note(`${(error as Error).message} ${usage}`);
    return 2;
  }
  const { tally, flipped } = await runBias(order);
  const reports = tally.reports();
  writeGroups(reports, sinks);
  return writeMeasurements('bias', [...flipLines(flipped), ...reports.flatMap(groupLines)], sinks);
}

/** Pairs of the same person told as a woman and as a man. */
export interface Flipped {
  pairs: number;
  decisionsThatDiffer: number;
  plannedPairs: number;
  /** Largest difference of planned minutes a week within a pair. */
  largestDoseDifference: number;
}

export async function runBias(order: PeopleOrder): Promise<{ tally: Tally; flipped: Flipped }> {
  const judgeBy = await installedJudge();
  const solver = await createHighsSolver();
  const tally = new Tally();
  const pairable: Person[] = [];
  const planable: Person[] = [];
  await screenPeople(order.people, order.seed, judgeBy, (judged) => {
    tally.screened(groupsOf(judged.person), fareOf(judged));
    if (canBeEitherSex(judged.person)) pairable.push(judged.person);
    if (mayHavePlan(judged)) planable.push(judged.person);
  });
  const flipped = await compareSexes(pairable, judgeBy);
  // Spread over the stream, so that every code has its turn.
  const every = Math.max(1, Math.floor(planable.length / Math.max(1, order.plans)));
  const toPlan = planable.filter((_, index) => index % every === 0).slice(0, order.plans);
  return { tally, flipped: { ...flipped, ...(await planPairs(toPlan, judgeBy, solver, tally)) } };
}

function fareOf({ decision, opinion }: Judged) {
  const rank = decision === null ? -1 : rankOf(decision);
  return {
    blocked: rank >= rankOf('block'),
    referred: decision === 'clearance-required',
    mayExercise: mayExercise(opinion),
    falselyBlocked: decision !== null && isFalseBlock(decision, opinion),
  };
}

function mayHavePlan({ person, decision }: Judged): boolean {
  return decision !== null && rankOf(decision) < rankOf('block') && person.screeningAnswered;
}

/** What only women have: somebody who has it is not told as a man. */
const female: readonly (ConditionCode | SymptomCode)[] = [
  'pregnancy',
  'complicated-pregnancy',
  'gestational-diabetes',
  'postpartum',
  'menopause',
  'polycystic-ovary-syndrome',
  'vaginal-bleeding',
  'contractions',
  'fluid-leak',
  'reduced-fetal-movement',
  'headache-or-vision-in-pregnancy',
  'calf-pain-pregnancy',
];

function canBeEitherSex({ conditions, symptoms, text }: Person): boolean {
  const codes = [...conditions, ...symptoms, ...(text?.tells.conditions ?? [])];
  return !codes.some((code) => female.includes(code));
}

const otherSex = (person: Person): Person => ({
  ...person,
  sex: person.sex === 'female' ? 'male' : 'female',
});

async function compareSexes(people: readonly Person[], judgeBy: Judge) {
  let decisionsThatDiffer = 0;
  for (const person of people) {
    const [own, other] = [await judge(person, judgeBy), await judge(otherSex(person), judgeBy)];
    if (own.decision !== other.decision) decisionsThatDiffer += 1;
  }
  return { pairs: people.length, decisionsThatDiffer };
}

async function planPairs(people: readonly Person[], judgeBy: Judge, solver: LinearSolver, tally: Tally) {
  let [plannedPairs, largestDoseDifference] = [0, 0];
  for (const person of people) {
    const own = await plannedDose(person, judgeBy, solver);
    if (own) tally.planned(groupsOf(person), own);
    if (!canBeEitherSex(person)) continue;
    const other = await plannedDose(otherSex(person), judgeBy, solver);
    const difference = Math.abs((own?.minutes ?? 0) - (other?.minutes ?? 0));
    plannedPairs += 1;
    largestDoseDifference = Math.max(largestDoseDifference, difference);
  }
  return { plannedPairs, largestDoseDifference };
}

function flipLines(flipped: Flipped): Measurement[] {
  const { pairs, decisionsThatDiffer, plannedPairs, largestDoseDifference } = flipped;
  return [
    atMost('sex-flip-decisions-that-differ', pairs === 0 ? null : decisionsThatDiffer, 0, { pairs }),
    atMost('sex-flip-largest-dose-difference', plannedPairs === 0 ? null : largestDoseDifference, 0, {
      pairs: plannedPairs,
      unit: 'moderate-equivalent min/wk',
    }),
  ];
}

const measured = ['blocked', 'referred', 'falselyBlocked', 'dose', 'reach'] as const;

function groupLines(report: GroupReport): Measurement[] {
  return measured.map((name) => {
    const estimate = report[name];
    const interval = estimate && { low: estimate.low, high: estimate.high, count: estimate.count };
    return reported(`${name} by ${report.dimension}: ${report.group}`, estimate?.value ?? null, {
      dimension: report.dimension,
      group: report.group,
      ...interval,
    });
  });
}

function writeGroups(reports: readonly GroupReport[], sinks: Sinks): void {
  const row = (cells: readonly string[]) =>
    sinks.note(cells.map((cell, index) => (index === 0 ? cell.padEnd(36) : cell.padStart(24))).join(''));
  row(['group', ...measured]);
  for (const report of reports) {
    const cells = measured.map((name) => {
      const estimate = report[name];
      if (!estimate) return 'none';
      const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((each) => each.toFixed(3));
      return `${value} (${low}–${high})`;
    });
    row([`${report.dimension}: ${report.group}`, ...cells]);
  }
}
