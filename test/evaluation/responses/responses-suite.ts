import { impulsePrior, measuredOutcomes, ninetyPercentDeviations } from '@regimen/domain';
import type { MeasuredOutcome } from '@regimen/domain';
import type { PeopleOrder } from '../people/people-order.js';
import { readPeopleOrder } from '../people/people-order.js';
import { shareOf } from '../measures/intervals.js';
import type { Sinks } from '../suite.js';
import type { Measurement } from '../support/measurement.js';
import { atMost, reported, writeMeasurements } from '../support/measurement.js';
import { impulseParameters, simulateImpulse, testSchedules } from './simulate-impulse.js';
import type { ImpulseOutcome, ImpulseParameter, TestSchedule } from './simulate-impulse.js';
import { simulateResponse } from './simulate-response.js';

const usage = 'Usage: npm run evaluate -- responses [--people N] [--seed N]';
const defaults = { people: 300, plans: () => 0, seed: 5 };
/** What a 90 % range should hold. */
const wantedCoverage = 0.9;
const askedAfter = [4, 12, 26, 40];

/**
 * `responses [--people N] [--seed N]`: whether the ranges of what is learnt of people hold the truth, on simulated people
 * whose truth is known, and whether nothing is called identifiable that the data do not tell.
 */
export function responsesSuite(options: readonly string[], sinks: Sinks): Promise<number> {
  let order: PeopleOrder;
  try {
    order = readPeopleOrder(options, defaults);
  } catch (error) {
    sinks.note(`${(error as Error).message} ${usage}`);
    return Promise.resolve(2);
  }
  const measurements = [
    ...testSchedules.flatMap((schedule) => impulseLines(order, schedule)),
    ...measuredOutcomes.flatMap((outcome) => responseLines(order, outcome)),
  ];
  return Promise.resolve(writeMeasurements('responses', measurements, sinks));
}

function impulseLines({ people, seed }: PeopleOrder, schedule: TestSchedule): Measurement[] {
  const found = Array.from({ length: people }, (_, index) => simulateImpulse(seed, index, schedule)).flatMap(
    (outcome) => outcome ?? [],
  );
  const coverage = impulseParameters.map((parameter) => {
    const held = found.filter(({ truth, estimate }) => {
      const { low, high } = estimate[parameter];
      return low <= truth[parameter] && truth[parameter] <= high;
    });
    return covered(`${schedule.name}: ${parameter} in its 90 % range`, held.length, found.length, {
      identifiable: shareOf(
        found.filter(({ estimate }) => estimate[parameter].identifiable).length,
        found.length,
      )?.value,
    });
  });
  const overconfident = found.filter((outcome) =>
    impulseParameters.some((parameter) => claimsTooMuch(outcome, parameter)),
  );
  return [
    ...coverage,
    atMost(`${schedule.name}: identifiable wider than the prior`, overconfident.length, 0),
  ];
}

/** A share that must be nine in ten: missed where it lies below by more than the chance of so many people allows. */
function covered(metric: string, held: number, of: number, more: Measurement['more'] = {}): Measurement {
  const interval = shareOf(held, of);
  const pass = interval !== null && interval.high >= wantedCoverage;
  return { metric, value: interval?.value ?? null, goal: wantedCoverage, pass, more: { ...more, interval } };
}

function claimsTooMuch({ estimate }: ImpulseOutcome, parameter: ImpulseParameter): boolean {
  const { identifiable, low, high } = estimate[parameter];
  if (!identifiable) return false;
  // Gains have no population value in a person's own units of load: a factor of three is the widest that may be told.
  if (parameter === 'k1' || parameter === 'k2') return low <= 0 || high > 3 * low + 1e-9;
  return high - low > 2 * ninetyPercentDeviations * impulsePrior[parameter]!.sd;
}

function responseLines({ people, seed }: PeopleOrder, outcome: MeasuredOutcome): Measurement[] {
  const all = Array.from({ length: people }, (_, index) =>
    simulateResponse(seed, index, outcome, askedAfter),
  );
  return askedAfter.flatMap((weeks, at) => {
    const held = all.filter(({ scale, learnt }) => {
      const { response } = learnt[at]!;
      return Math.abs(response.scale - scale) <= ninetyPercentDeviations * response.sd;
    }).length;
    const changes = all.map(({ learnt }) => learnt[at]!.change);
    const foretold = changes.filter(
      ({ truth, low, high }) => low <= truth + 1e-6 && truth - 1e-6 <= high,
    ).length;
    const errors = changes.map(({ truth, predicted }) => Math.abs(truth - predicted)).sort((a, b) => a - b);
    const verdicts = (verdict: string) =>
      all.filter(({ learnt }) => learnt[at]!.response.verdict === verdict).length / people;
    return [
      covered(`${outcome}, week ${weeks}: scale in its 90 % range`, held, people, {
        own: verdicts('own'),
        learning: verdicts('learning'),
      }),
      covered(`${outcome}, week ${weeks}: next 12 weeks in the range told`, foretold, people),
      reported(
        `${outcome}, week ${weeks}: median error of the next 12 weeks`,
        errors[Math.floor(people / 2)] ?? null,
      ),
    ];
  });
}
