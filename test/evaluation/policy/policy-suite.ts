import { offPolicyValue } from '@regimen/domain';
import type { LoggedChoice } from '@regimen/domain';
import { meanOf, shareOf } from '../measures/intervals.js';
import type { PeopleOrder } from '../people/people-order.js';
import { readPeopleOrder } from '../people/people-order.js';
import type { Sinks } from '../suite.js';
import type { Measurement } from '../support/measurement.js';
import { atMost, reported, writeMeasurements } from '../support/measurement.js';
import { arms, choicesOfYear, policies, simulateChoices } from './simulate-choices.js';
import type { Policy, SimulatedChoices } from './simulate-choices.js';

const usage = 'Usage: npm run evaluate -- policy [--people N] [--seed N]';
const defaults = { people: 300, plans: () => 0, seed: 9 };
/** How many people stand in one log that a policy is judged by, and how many such logs are judged. */
const logSize = { people: 60, logs: 100 };
/** What a 95 % interval should hold. */
const wantedCoverage = 0.95;

/** Policies that were not followed, by the chance with which each takes an activity. */
const targets: readonly { name: string; chance(activity: string): number }[] = [
  { name: 'an even draw', chance: () => 1 / arms.length },
  { name: 'always the first', chance: (activity) => (activity === arms[0] ? 1 : 0) },
];

/**
 * `policy [--people N] [--seed N]`: what is given away by the sampled, the greedy and the even choice on made-up people whose
 * liking is known, and how often the intervals of policies that were not followed hold their true value.
 */
export function policySuite(options: readonly string[], sinks: Sinks): Promise<number> {
  let order: PeopleOrder;
  try {
    order = readPeopleOrder(options, defaults);
  } catch (error) {
    sinks.note(`${(error as Error).message} ${usage}`);
    return Promise.resolve(2);
  }
  const logs = sampledLogs(order);
  const measurements = [...regretLines(order), ...targets.flatMap((target) => coverageLines(logs, target))];
  return Promise.resolve(writeMeasurements('policy', measurements, sinks));
}

function regretLines({ people, seed }: PeopleOrder): Measurement[] {
  const lived = Object.fromEntries(
    policies.map((policy) => [
      policy,
      Array.from({ length: people }, (_, person) => simulateChoices(seed, person, policy)),
    ]),
  ) as Record<Policy, SimulatedChoices[]>;
  const regret = (policy: Policy, from: number) =>
    meanOf(lived[policy].map(({ regrets }) => mean(regrets.slice(from))));
  const half = choicesOfYear / 2;
  const worstTenth = (policy: Policy) => {
    const late = lived[policy].map(({ regrets }) => mean(regrets.slice(half))).sort((a, b) => b - a);
    return mean(late.slice(0, Math.ceil(people / 10)));
  };
  const lines = policies.flatMap((policy) => [
    reported(`${policy}: liking given away a choice, the year`, regret(policy, 0)?.value ?? null, {
      interval: regret(policy, 0),
    }),
    reported(`${policy}: liking given away a choice, second half`, regret(policy, half)?.value ?? null, {
      interval: regret(policy, half),
    }),
    reported(`${policy}: the same of the worst-off tenth`, worstTenth(policy)),
  ]);
  const even = regret('uniform', 0)?.value ?? 0;
  const share = (regret('sampled', 0)?.value ?? 1) / even;
  return [...lines, atMost('sampled over even, the year', share, 0.75)];
}

type Target = (typeof targets)[number];

/** People whom the sampled policy chose for, parted into logs. */
function sampledLogs({ seed }: PeopleOrder): SimulatedChoices[][] {
  return Array.from({ length: logSize.logs }, (_, log) =>
    Array.from({ length: logSize.people }, (_person, index) =>
      simulateChoices(seed + 1, log * logSize.people + index, 'sampled'),
    ),
  );
}

/** Each log judged for a policy that was not followed, whose true value is known. */
function coverageLines(logs: readonly (readonly SimulatedChoices[])[], target: Target): Measurement[] {
  const judged = logs.map((lived) => {
    const truth = mean(
      lived.map((one) => arms.reduce((sum, arm) => sum + target.chance(arm) * one.truth[arm]!, 0)),
    );
    return { value: offPolicyValue(lived.flatMap((one) => logged(one, target)))!, truth };
  });
  const estimates = ['inversePropensity', 'selfNormalised', 'doublyRobust'] as const;
  return estimates.map((name): Measurement => {
    const held = judged.filter(({ value, truth }) => value[name].low <= truth && truth <= value[name].high);
    const interval = shareOf(held.length, judged.length);
    const more = {
      interval,
      bias: mean(judged.map(({ value, truth }) => value[name].value - truth)),
      width: mean(judged.map(({ value }) => value[name].high - value[name].low)),
      effectiveChoices: mean(judged.map(({ value }) => value.effectiveChoices)),
    };
    const pass = interval !== null && interval.high >= wantedCoverage;
    const metric = `${target.name}: ${name} holds the truth`;
    return { metric, value: interval?.value ?? null, goal: wantedCoverage, pass, more };
  });
}

/** The log with the chances of another policy, and a model that knows only the middle of the scale. */
function logged({ log }: SimulatedChoices, target: Target): LoggedChoice[] {
  return log.map((choice) => ({
    ...choice,
    targetChance: target.chance(choice.chosen),
    expected: 0.5,
    expectedOfTarget: 0.5,
  }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
