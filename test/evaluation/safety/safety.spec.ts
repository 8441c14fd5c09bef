import { jest } from '@jest/globals';
import { compileRules } from '@regimen/domain';
import { runSafety } from './safety-suite.js';
import type { Judge } from './screen-people.js';
import { installedJudge } from './screen-people.js';

jest.setTimeout(300_000);

/** A small sample of the evaluation, in every run of the tests; the whole of it is `npm run evaluate -- safety`. */
describe('safety of screening and planning', () => {
  let judge: Judge;
  beforeAll(async () => {
    judge = await installedJudge();
  });

  it('allows nobody whom the tables stop, blocks few whom they let, and serves no plan that they forbid', async () => {
    const { measurements, failures } = await runSafety({ people: 2000, plans: 3, seed: 1 }, judge);
    const goals = measurements.filter(({ pass }) => pass !== null);
    expect(goals.map(({ metric }) => metric).sort()).toEqual([
      'cheats-accepted',
      'false-allows',
      'false-block-share',
      'served-plan-violations',
      'unanswered',
    ]);
    const missed = goals.filter(({ pass }) => pass !== true);
    expect({ missed, people: missed.length > 0 ? failures : [] }).toEqual({ missed: [], people: [] });
  });

  it('notices when the rules on vital signs are gone', async () => {
    const packs = judge.packs.filter(({ id }) => id !== 'knowledge-vitals');
    expect(packs.length).toBe(judge.packs.length - 1);
    const without = { ...judge, packs, rules: compileRules(packs) };
    const { measurements, failures } = await runSafety({ people: 1000, plans: 0, seed: 1 }, without);
    const [allows] = measurements.filter(({ metric }) => metric === 'false-allows');
    expect(allows?.value).toBeGreaterThan(20);
    expect(failures.length).toBeGreaterThan(0);
  });
});
