import { estimateImpulseResponse, impulsePrior, modelledPerformance } from '@regimen/domain';
import type { ImpulseResponseEstimate } from '@regimen/domain';
import { chanceOf } from '../people/chance.js';

/** How a simulated person is tested over 120 days. */
export interface TestSchedule {
  name: string;
  everyDays: number;
  /** Standard deviation of a test as a share of its result. */
  error: number;
}

export const testSchedules: readonly TestSchedule[] = [
  { name: 'every 3 d, 0.5 %', everyDays: 3, error: 0.005 },
  { name: 'every 3 d, 2 %', everyDays: 3, error: 0.02 },
  { name: 'weekly, 0.5 %', everyDays: 7, error: 0.005 },
  { name: 'weekly, 2 %', everyDays: 7, error: 0.02 },
  { name: 'every 14 d, 2 %', everyDays: 14, error: 0.02 },
];
export const impulseParameters = ['tau1', 'tau2', 'k1', 'k2'] as const;
export type ImpulseParameter = (typeof impulseParameters)[number];

/** What was estimated of a person, beside what they are. */
export interface ImpulseOutcome {
  truth: Readonly<Record<ImpulseParameter, number>>;
  estimate: ImpulseResponseEstimate;
}

const days = 120;

/** A person drawn from the population, trained by their own programme and tested by a schedule; null where it cannot be told. */
export function simulateImpulse(seed: number, index: number, schedule: TestSchedule): ImpulseOutcome | null {
  const chance = chanceOf(seed, index);
  const drawn = ({ mean, sd }: { mean: number; sd: number }, least: number) =>
    Math.max(least, chance.about(mean, sd));
  const tau1 = drawn(impulsePrior.tau1!, 20);
  const tau2 = Math.min(drawn(impulsePrior.tau2!, 3), tau1 / 2);
  const k1 = 0.1 * Math.exp(chance.about(0, 0.4));
  const truth = { tau1, tau2, k1, k2: k1 * (1.2 + chance.whole(0, 100) / 100) };
  const [hard, easy, block] = [chance.whole(70, 120), chance.whole(20, 60), chance.whole(7, 21)];
  const loads = Array.from({ length: days }, (_, day) =>
    day % 7 === 6
      ? 0
      : (Math.floor(day / block) % 2 === 0 ? hard : easy) * (0.5 + chance.whole(0, 100) / 100),
  );
  const tests = [];
  for (let day = schedule.everyDays; day <= days; day += schedule.everyDays) {
    const performance = modelledPerformance({ ...truth, p0: 300 }, loads, day);
    tests.push({ day, performance: performance * (1 + schedule.error * chance.about(0, 1)) });
  }
  const found = estimateImpulseResponse(loads, tests);
  return found.kind === 'estimated' ? { truth, estimate: found.estimate } : null;
}
