import type { LivedYear } from './live-year.js';
import type { BlockError } from './predictions.js';
import { yearBlocks } from './year-person.js';
import { yearMeasurements } from './year-tally.js';

const bodies = 20;
const threeWays = <T>(learning: T, others: T) => ({ learning, population: others, stranger: others });

/** A year of bodies of which so many of twenty, one more in every other block, end within their range. */
function yearWith({ held, gain }: { held: number; gain: number }): LivedYear {
  const errors = Array.from({ length: yearBlocks * bodies }, (_, index): BlockError => {
    const [block, body] = [Math.floor(index / bodies), index % bodies];
    const off = 1 - 0.01 * block + 0.001 * body;
    return {
      block,
      body,
      outcome: 'vo2max',
      planned: threeWays(off, off),
      done: threeWays(off, off + gain),
      measured: null,
      isHeld: threeWays(body < held + (block % 2), true),
      isHeldAsPlanned: true,
      isLearnt: true,
    };
  });
  return {
    person: { index: 0 },
    errors,
    illegal: [],
    days: { judged: 364, paused: 0, without: 0 },
    sessions: { offered: 10, done: 7 },
    plans: yearBlocks,
    stops: {},
    changes: {},
    misread: [],
  } as unknown as LivedYear;
}

/** Whether a goal is met. */
function met(metric: string, year: LivedYear): boolean | null | undefined {
  return yearMeasurements([year]).find((line) => line.metric === metric)?.pass;
}

describe('the goals of a year', () => {
  it.each([1, 2, 3, 4])('miss ranges of quarter %i that hold surely less than nine of ten', (quarter) => {
    const metric = `range-holds-truth-q${quarter}`;
    expect(met(metric, yearWith({ held: 18, gain: 0.1 }))).toBe(true);
    expect(met(metric, yearWith({ held: 16, gain: 0.1 }))).toBe(false);
  });

  it.each(['error-q4-less-stranger', 'error-q4-less-population', 'error-less-population'])(
    'miss %s where learning adds nothing',
    (metric) => {
      expect(met(metric, yearWith({ held: 18, gain: 0.1 }))).toBe(true);
      expect(met(metric, yearWith({ held: 18, gain: 0 }))).toBe(false);
    },
  );

  it('miss a day with a broken limit and a day without a plan', () => {
    const year = yearWith({ held: 18, gain: 0.1 });
    expect(met('illegal-days', year)).toBe(true);
    expect(met('illegal-days', { ...year, illegal: [{ on: '2027-01-01', breaches: ['x'] }] })).toBe(false);
    expect(met('days-without-a-plan', { ...year, days: { ...year.days, without: 1 } })).toBe(false);
  });
});
