import { parseArgs } from 'node:util';
import type { KnowledgePack, LinearSolver } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import type { Sinks } from '../suite.js';
import { installedPacks } from '../support/installed-packs.js';
import type { Measurement } from '../support/measurement.js';
import { writeMeasurements } from '../support/measurement.js';
import { wholeNumberOption } from '../support/whole-number-option.js';
import { goalPersonAt } from './goal-people.js';
import type { JudgedPlan } from './judge-person.js';
import { judgePerson } from './judge-person.js';
import { planningMeasurements } from './tally.js';

const usage = 'Usage: npm run evaluate -- planning [--people N] [--seed N] [--from N] [--repeat-every N]';

/** What is measured: plans of so many people from a seed, from this number in its stream on. */
export interface PlanningOrder {
  people: number;
  seed: number;
  from: number;
  /** Every so manieth plan is made twice. */
  repeatEvery: number;
}
const defaults: PlanningOrder = { people: 216, seed: 1, from: 0, repeatEvery: 6 };
/** Screening stops many of those drawn; it is never all of them. */
const mostDrawnPerPlan = 20;
/** Decided before anything is planned. */
const stoppedByScreening = ['STOP_EMERGENCY', 'BLOCKED', 'REQUEST_HARMFUL', 'SCREENING_MISSING'];

/** `planning`: plans of made-up people of all goal kinds, against bound, calendar, baselines and simulated truth. */
export async function planningSuite(options: readonly string[], sinks: Sinks): Promise<number> {
  let order: PlanningOrder;
  try {
    order = readOrder(options);
  } catch (error) {
    sinks.note(`${(error as Error).message} ${usage}`);
    return 2;
  }
  const solver = await createHighsSolver();
  const { measurements, failures } = runPlanning(order, await installedPacks(), solver);
  for (const failure of failures) sinks.note(JSON.stringify(failure));
  return writeMeasurements('planning', measurements, sinks);
}

function readOrder(options: readonly string[]): PlanningOrder {
  const text = { type: 'string' } as const;
  const names = { people: text, seed: text, from: text, 'repeat-every': text };
  const { values } = parseArgs({ args: [...options], options: names });
  const order = {
    people: wholeNumberOption('people', values.people, defaults.people),
    seed: wholeNumberOption('seed', values.seed, defaults.seed),
    from: wholeNumberOption('from', values.from, defaults.from),
    repeatEvery: wholeNumberOption('repeat-every', values['repeat-every'], defaults.repeatEvery),
  };
  if (order.people === 0 || order.repeatEvery === 0) throw new Error('People and repeats are at least 1.');
  return order;
}

/** A plan in which something is wrong, with all that is needed to make it again. */
export interface PlanFailure {
  seed: number;
  index: number;
  goal: string;
  wrong: readonly string[];
  gap: number | null;
}

/** Plans until as many people have a plan as ordered. */
export function runPlanning(
  { people, seed, from, repeatEvery }: PlanningOrder,
  packs: readonly KnowledgePack[],
  solver: LinearSolver,
): { measurements: Measurement[]; failures: PlanFailure[]; plans: JudgedPlan[] } {
  const plans: JudgedPlan[] = [];
  const stops: Record<string, number> = {};
  const failures: PlanFailure[] = [];
  for (let index = from; plans.length < people && index < from + people * mostDrawnPerPlan; index += 1) {
    const who = goalPersonAt(seed, index, packs);
    const judged = judgePerson(who, solver, { seed, repeat: plans.length % repeatEvery === 0 });
    if ('stop' in judged) {
      if (stoppedByScreening.includes(judged.stop)) continue;
      stops[judged.stop] = (stops[judged.stop] ?? 0) + 1;
      failures.push({ seed, index, goal: who.goal, wrong: [judged.stop], gap: null });
      continue;
    }
    plans.push(judged);
    const wrong = wrongOf(judged);
    if (wrong.length > 0) failures.push({ seed, index, goal: who.goal, wrong, gap: judged.gap });
  }
  return { measurements: planningMeasurements(plans, stops), failures, plans };
}

const gapWorthTelling = 0.05;

function wrongOf({ violations, faults, absurd, isSameOnRepeat, gap }: JudgedPlan): string[] {
  return [
    ...violations.map((rule) => `violates ${rule}`),
    ...faults.map((fault) => `not possible: ${fault}`),
    ...absurd.map((name) => `absurd: ${name}`),
    ...(isSameOnRepeat === false ? ['another plan on repeat'] : []),
    ...(gap > gapWorthTelling ? ['gap'] : []),
  ];
}
