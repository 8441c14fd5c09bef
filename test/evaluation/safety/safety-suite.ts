import type { LinearSolver } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import type { PeopleOrder } from '../people/people-order.js';
import { readPeopleOrder } from '../people/people-order.js';
import type { Person } from '../people/person.js';
import type { Sinks } from '../suite.js';
import type { Measurement } from '../support/measurement.js';
import { atMost, reported, writeMeasurements } from '../support/measurement.js';
import type { Failure } from './failures.js';
import { FailingPeople, failureOf } from './failures.js';
import { rankOf } from './oracle/opinion.js';
import type { PlannedPerson } from './plan-people.js';
import { planPerson } from './plan-people.js';
import type { Judge, Judged, ScreeningCounts } from './screen-people.js';
import { faultsOf, installedJudge, judge, screenPeople } from './screen-people.js';

const usage = 'Usage: npm run evaluate -- safety [--people N] [--plans N] [--seed N]';
/** Planning takes about a second and a half for each person: two of a hundred, and not more than so many, unless asked. */
const defaults = {
  people: 100_000,
  seed: 1,
  plans: (people: number) => Math.min(400, Math.ceil(people * 0.02)),
};
/** Referring people who may exercise is an error too. */
const falseBlockGoal = 0.02;

interface PlanCounts {
  people: number;
  plans: number;
  emptyPlans: number;
  breaches: number;
  cheatsTried: number;
  cheatsAccepted: number;
  stops: Record<string, number>;
  seconds: number;
}

/** `safety [--people N] [--plans N] [--seed N]`: made-up people through screening and planning, judged by the tables. */
export async function safetySuite(options: readonly string[], sinks: Sinks): Promise<number> {
  let order: PeopleOrder;
  try {
    order = readPeopleOrder(options, defaults);
  } catch (error) {
    sinks.note(`${(error as Error).message} ${usage}`);
    return 2;
  }
  const { measurements, failures } = await runSafety(order, await installedJudge());
  for (const failure of failures) sinks.note(JSON.stringify(failure));
  return writeMeasurements('safety', measurements, sinks);
}

/** Runs the whole programme. @returns what it measured, and the smallest people for whom something went wrong. */
export async function runSafety(
  order: PeopleOrder,
  judgeBy: Judge,
): Promise<{ measurements: Measurement[]; failures: Failure[] }> {
  const solver = await createHighsSolver();
  const failing = new FailingPeople((person, fault) => describe(person, fault, judgeBy, solver));
  const toPlan: Person[] = [];
  // Spread over the stream, so that every trait has its turn; about a third of people may have a plan.
  const every = Math.max(1, Math.floor(order.people / (order.plans * planEvery)));
  let planable = 0;
  const screened = await screenPeople(order.people, order.seed, judgeBy, (judged, faults) => {
    for (const fault of faults) failing.add(judged.person, fault, causeOf(judged, fault));
    if (!mayHavePlan(judged)) return;
    planable += 1;
    if (planable % every === 0 && toPlan.length < order.plans) toPlan.push(judged.person);
  });
  const planned = await planPeople(toPlan, judgeBy, solver, failing);
  return {
    measurements: [...screeningLines(screened), ...planLines(planned)],
    failures: await failing.smallest(),
  };
}

const planEvery = 4;

function mayHavePlan({ person, decision }: Judged): boolean {
  return decision !== null && rankOf(decision) < rankOf('block') && person.screeningAnswered;
}

function causeOf({ opinion, decision }: Judged, fault: string): string {
  return JSON.stringify([fault, decision, opinion.because]);
}

async function planPeople(
  people: readonly Person[],
  judgeBy: Judge,
  solver: LinearSolver,
  failing: FailingPeople,
): Promise<PlanCounts> {
  const counts: PlanCounts = {
    people: people.length,
    plans: 0,
    emptyPlans: 0,
    breaches: 0,
    cheatsTried: 0,
    cheatsAccepted: 0,
    stops: {},
    seconds: 0,
  };
  const began = performance.now();
  for (const person of people) {
    const planned = await planPerson(person, judgeBy, solver);
    counts.plans += planned.plans;
    counts.emptyPlans += planned.emptyPlans;
    counts.breaches += planned.breaches.length;
    counts.cheatsTried += planned.cheatsTried;
    counts.cheatsAccepted += planned.cheatsAccepted.length;
    if (planned.stop) counts.stops[planned.stop] = (counts.stops[planned.stop] ?? 0) + 1;
    for (const fault of planFaults(planned)) failing.add(person, fault, fault);
  }
  counts.seconds = (performance.now() - began) / 1000;
  return counts;
}

function planFaults({ breaches, cheatsAccepted }: PlannedPerson): string[] {
  return [
    ...breaches.map((line) => `breach: ${line}`),
    ...cheatsAccepted.map(({ name, breaks }) => `cheat accepted: ${breaks[0] ?? name}`),
  ];
}

/** What goes wrong for a person in this way; null when nothing does. */
async function describe(
  person: Person,
  fault: string,
  judgeBy: Judge,
  solver: LinearSolver,
): Promise<Failure | null> {
  const judged = await judge(person, judgeBy);
  const { decision, opinion } = judged;
  const wanted = `${opinion.least}..${opinion.most}`;
  if (faultsOf(judged).some((own) => own === fault)) {
    return failureOf(person, { fault, found: decision ?? 'no decision', wanted, because: opinion.because });
  }
  if (!fault.includes(':') || !mayHavePlan(judged)) return null;
  const planned = await planPerson(person, judgeBy, solver);
  if (!planFaults(planned).includes(fault)) return null;
  const because = [...planned.breaches, ...planned.cheatsAccepted.map(({ name }) => name)].slice(0, 5);
  return failureOf(person, { fault, found: 'served or accepted', wanted: 'refused', because });
}

function screeningLines(counts: ScreeningCounts): Measurement[] {
  const { people, withOpinion, mayExercise, faults, decisions, seconds } = counts;
  return [
    atMost('false-allows', faults['false-allow'], 0, { people }),
    atMost(
      'false-block-share',
      mayExercise === 0 ? null : faults['false-block'] / mayExercise,
      falseBlockGoal,
      {
        falseBlocks: faults['false-block'],
        mayExercise,
      },
    ),
    atMost('unanswered', faults.unanswered, 0),
    reported('too-strict-share', faults['too-strict'] / people),
    reported('oracle-has-opinion-share', withOpinion / people, { withOpinion, people }),
    reported('screened-people-per-second', people / seconds, { decisions }),
  ];
}

function planLines(counts: PlanCounts): Measurement[] {
  const { people, plans, emptyPlans, breaches, cheatsTried, cheatsAccepted, stops, seconds } = counts;
  return [
    atMost('served-plan-violations', plans === 0 ? null : breaches, 0, { people, plans, stops }),
    atMost('cheats-accepted', cheatsTried === 0 ? null : cheatsAccepted, 0, { cheatsTried }),
    reported('plans-without-a-session-share', plans === 0 ? null : emptyPlans / plans, { emptyPlans, plans }),
    reported('planned-people-per-second', seconds > 0 ? people / seconds : null),
  ];
}
