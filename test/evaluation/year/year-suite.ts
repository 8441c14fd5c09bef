import { parseArgs } from 'node:util';
import type { KnowledgePack, LinearSolver } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import type { Sinks } from '../suite.js';
import { installedPacks } from '../support/installed-packs.js';
import { writeMeasurements } from '../support/measurement.js';
import { wholeNumberOption } from '../support/whole-number-option.js';
import type { LivedYear, YearOrder } from './live-year.js';
import { liveYear } from './live-year.js';
import { yearPersonAt } from './year-person.js';
import { yearMeasurements } from './year-tally.js';

const usage = 'Usage: npm run evaluate -- year [--people N] [--bodies N] [--seed N] [--from N]';

/** So many people of a seed, from this number in its stream on, each lived by so many bodies. */
export interface YearsOrder extends YearOrder {
  people: number;
  from: number;
}
const defaults: YearsOrder = { people: 6, bodies: 20, seed: 1, from: 0 };
/** Screening stops many of those drawn; it is never all of them. */
const mostDrawnPerYear = 20;

/** `year`: a year of made-up people who miss sessions, fall ill, travel and change equipment, and what is learnt of them. */
export async function yearSuite(options: readonly string[], sinks: Sinks): Promise<number> {
  let order: YearsOrder;
  try {
    order = readOrder(options);
  } catch (error) {
    sinks.note(`${(error as Error).message} ${usage}`);
    return 2;
  }
  const years = liveYears(order, await installedPacks(), await createHighsSolver(), (year) => {
    const { person, illegal, plans, days, sessions } = year;
    const { index, goal } = person;
    sinks.note(JSON.stringify({ index, goal, plans, days, sessions }));
    for (const day of illegal) sinks.note(JSON.stringify({ seed: order.seed, index, illegal: day }));
  });
  return writeMeasurements('year', yearMeasurements(years), sinks);
}

function readOrder(options: readonly string[]): YearsOrder {
  const text = { type: 'string' } as const;
  const names = { people: text, bodies: text, seed: text, from: text };
  const { values } = parseArgs({ args: [...options], options: names });
  const order = {
    people: wholeNumberOption('people', values.people, defaults.people),
    bodies: wholeNumberOption('bodies', values.bodies, defaults.bodies),
    seed: wholeNumberOption('seed', values.seed, defaults.seed),
    from: wholeNumberOption('from', values.from, defaults.from),
  };
  if (order.people === 0 || order.bodies === 0) throw new Error('People and bodies are at least 1.');
  return order;
}

/** Years until as many people have lived one as ordered. @param tell hears of each as it is over: a year takes its time. */
export function liveYears(
  order: YearsOrder,
  packs: readonly KnowledgePack[],
  solver: LinearSolver,
  tell: (year: LivedYear) => void = () => undefined,
): LivedYear[] {
  const { people, from, seed } = order;
  const years: LivedYear[] = [];
  for (let index = from; years.length < people && index < from + people * mostDrawnPerYear; index += 1) {
    const year = liveYear(yearPersonAt(seed, index, packs), solver, order);
    if (!year) continue;
    years.push(year);
    tell(year);
  }
  return years;
}
