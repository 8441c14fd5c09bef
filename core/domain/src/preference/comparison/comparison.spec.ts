import { addDays } from '../../shared/local-date.js';
import { seededRandom } from '../../shared/seeded-random.js';
import type { SeededRandom } from '../../shared/seeded-random.js';
import { comparedWeeks, comparisonEnd, isInWeek } from './compared-weeks.js';
import type { ComparisonDesign, ComparisonOutcome } from './compared-weeks.js';
import { comparisonText } from './comparison-in-words.js';
import { judgeComparison, signFlipP } from './judge-comparison.js';
import { measureWeeks } from './measure-weeks.js';
import type { MeasuredWeek, MorningSaid, SaidOnDay } from './measure-weeks.js';

const design = (more: Partial<ComparisonDesign> = {}): ComparisonDesign => ({
  first: 'rowing',
  second: 'swimming',
  outcome: 'enjoyment',
  weeks: 8,
  seed: 5,
  startsOn: '2026-12-07',
  ...more,
});

describe('the weeks of a comparison', () => {
  it('are the same for a seed, in pairs that hold each activity once', () => {
    const weeks = comparedWeeks(design());
    expect(comparedWeeks(design())).toEqual(weeks);
    expect(weeks.map(({ pair }) => pair)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    for (const pair of [1, 2, 3, 4]) {
      const own = weeks.filter((week) => week.pair === pair);
      expect(own.map(({ activity }) => activity).sort()).toEqual(['rowing', 'swimming']);
      for (const { activity, other } of own) expect([activity, other].sort()).toEqual(['rowing', 'swimming']);
    }
    expect(weeks[1]!.startsOn).toBe('2026-12-14');
    expect(isInWeek(weeks[1]!, '2026-12-20')).toBe(true);
    expect(isInWeek(weeks[1]!, '2026-12-21')).toBe(false);
    expect(comparisonEnd(design())).toBe('2027-02-01');
  });

  it('begin with either as often as with the other', () => {
    const leads = Array.from({ length: 1_000 }, (_, seed) => comparedWeeks(design({ seed }))[0]!.activity);
    const share = leads.filter((activity) => activity === 'rowing').length / 1_000;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.05);
  });

  it('refuse a number that is not offered, and one activity against itself', () => {
    for (const weeks of [4, 7, 14]) expect(() => comparedWeeks(design({ weeks }))).toThrow(RangeError);
    expect(() => comparedWeeks(design({ second: 'rowing' }))).toThrow(RangeError);
  });
});

describe('what came of a week', () => {
  const [one, two, three] = comparedWeeks(design()) as [MeasuredWeek, MeasuredWeek, MeasuredWeek];
  const said = (week: { startsOn: string; activity: SaidOnDay['activity'] }, more: Partial<SaidOnDay> = {}) =>
    ({ on: week.startsOn, activity: week.activity, done: true, enjoyment: 4, ...more }) satisfies SaidOnDay;
  const measured = (
    known: { said: readonly SaidOnDay[]; mornings?: readonly MorningSaid[] },
    outcome: ComparisonOutcome = 'enjoyment',
    today = '2027-02-01',
  ) => measureWeeks(design({ outcome }), { mornings: [], ...known }, today);

  it('is the mean enjoyment of what was done of its activity', () => {
    const all = [said(one), said(one, { enjoyment: 1 }), said(one, { done: false, enjoyment: null })];
    expect(measured({ said: all })[0]).toMatchObject({ state: 'counted', value: 2.5 });
  });

  it('is the share that was done, or readiness on the mornings after', () => {
    const all = [said(one), said(one, { done: false }), said(two, { done: false })];
    expect(measured({ said: all }, 'sessions-done').map(({ value }) => value)).toEqual([
      ...[0.5, 0],
      ...[null, null, null, null, null, null],
    ]);
    const mornings = [
      { on: addDays(one.startsOn, 1), soreness: 1, lowMood: 3, stress: null },
      { on: addDays(one.startsOn, 3), soreness: 5, lowMood: 5, stress: 5 },
    ];
    expect(measured({ said: [said(one)], mornings }, 'readiness')[0]).toMatchObject({ value: 4 });
  });

  it('does not count where the other was done too, where nothing was said, or before it has passed', () => {
    const all = [said(one), said(one, { activity: one.other }), said(two, { enjoyment: null }), said(three)];
    expect(measured({ said: all }).map(({ state }) => state)).toEqual([
      ...['mixed', 'nothing-said', 'counted'],
      ...Array.from({ length: 5 }, () => 'nothing-said'),
    ]);
    const early = measured({ said: all }, 'enjoyment', addDays(three.startsOn, 6));
    expect(early[2]).toMatchObject({ state: 'ahead', value: null });
    expect(early[0]!.state).toBe('mixed');
  });
});

/** Weeks with values, in the order of the pairs: what the first and the second activity brought. */
function weeksOf(of: ComparisonDesign, pairs: readonly (readonly [number | null, number | null])[]) {
  return comparedWeeks(of).map((week): MeasuredWeek => {
    const [first, second] = pairs[week.pair - 1] ?? [null, null];
    const value = week.activity === of.first ? first : second;
    return { ...week, state: value === null ? 'nothing-said' : 'counted', value };
  });
}

describe('what a comparison comes to', () => {
  const judged = (pairs: readonly (readonly [number | null, number | null])[]) =>
    judgeComparison(design(), weeksOf(design(), pairs));

  it('is nothing below three complete pairs', () => {
    const result = judged([[5, 1], [5, 1], [5, null]]); // prettier-ignore
    expect(result).toEqual({
      verdict: 'too-few-pairs',
      completePairs: 2,
      difference: null,
      p: null,
    });
    expect(comparisonText(design(), result).en).toContain('2 of 4 pairs of weeks count');
  });

  it('is the hand-reckoned mean, interval and p of its pairs', () => {
    // Differences 2, 1, 3, 2: mean 2, variance 2/3, t(3) 3.1824: half width 3.1824 · √(2/3) / 2 = 1.2992.
    const result = judged([[5, 3], [4, 3], [5, 2], [4, 2]]); // prettier-ignore
    expect(result).toMatchObject({ verdict: 'first-higher', completePairs: 4, p: 2 / 16 });
    expect(result.difference!.value).toBeCloseTo(2);
    expect(result.difference!.low).toBeCloseTo(0.7008, 3);
    expect(result.difference!.high).toBeCloseTo(3.2992, 3);
    const turned = judged([[3, 5], [3, 4], [2, 5], [2, 4]]); // prettier-ignore
    expect(turned.verdict).toBe('second-higher');
    expect(comparisonText(design(), turned).en).toMatch(
      /you enjoyed swimming.* more than rowing.*2\.00 points/,
    );
  });

  it('does not take marks that agree by chance for certainty', () => {
    // Without a least spread the interval of three equal differences would have no width at all.
    expect(judged([[5, 4], [5, 4], [4, 3]]).verdict).toBe('not-told-apart'); // prettier-ignore
  });

  it('says "not told apart" where the interval holds zero, of how many pairs, and about whom', () => {
    const text = comparisonText(design(), judged([[5, 3], [2, 4], [4, 3]])); // prettier-ignore
    expect(text.en).toContain('are not told apart');
    expect(text.en).toContain('3 pairs of weeks and is about you only');
    expect(text.zh).toContain('没有区分出来');
  });

  it('writes ends near zero so that they fit the verdict', () => {
    const result = {
      verdict: 'not-told-apart',
      completePairs: 3,
      difference: { value: 0.3, low: -0.001, high: 0.601 },
      p: 0.25,
    } as const;
    expect(comparisonText(design(), result).en).toContain(
      'is 0.30 points of 1 to 5 (95 % interval 0.00 to 0.60',
    );
    const told = {
      ...result,
      verdict: 'first-higher',
      difference: { value: 0.3, low: 0.02, high: 0.58 },
    } as const;
    expect(comparisonText(design({ outcome: 'sessions-done' }), told).en).toContain('interval 0.02 to 0.58');
  });

  it('counts sign flips exactly', () => {
    expect(signFlipP([1, 2, 3])).toBe(0.25);
    expect(signFlipP([1, -1])).toBe(1);
    expect(signFlipP([0, 0, 0])).toBe(1);
    expect(signFlipP([3, 2, 1, -0.5])).toBe(4 / 16);
  });
});

describe('comparisons of simulated people', () => {
  const people = 3_000;
  /** A mark from 1 to 5, as people give them. */
  const mark = (value: number) => Math.min(5, Math.max(1, Math.round(value)));
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const sessions = [0, 1, 2];

  /** What weeks bring by outcome, of somebody for whom the first is better by `effect`; weeks differ among each other. */
  const weekOf: Record<ComparisonOutcome, (random: SeededRandom, effect: number) => number> = {
    enjoyment: (random, effect) => {
      const ofWeek = 3 + effect + 0.4 * random.normal();
      return mean(sessions.map(() => mark(ofWeek + 0.8 * random.normal())));
    },
    'sessions-done': (random, effect) => mean(sessions.map(() => (random.next() < 0.6 + effect ? 1 : 0))),
    readiness: (random, effect) => mean(sessions.map(() => 3 + effect + 0.7 * random.normal())),
  };
  const run = (outcome: ComparisonOutcome, weeks: number, effect: number) => {
    const random = seededRandom(17);
    return Array.from({ length: people }, (_, seed) => {
      const of = design({ outcome, weeks, seed });
      const pairs = Array.from({ length: weeks / 2 }, () => {
        const first = weekOf[outcome](random, effect);
        return [first, weekOf[outcome](random, 0)] as const;
      });
      return judgeComparison(of, weeksOf(of, pairs));
    });
  };
  const share = <Of>(all: readonly Of[], holds: (one: Of) => boolean) =>
    all.filter(holds).length / all.length;

  it.each(
    (['enjoyment', 'sessions-done', 'readiness'] as const).flatMap((outcome) =>
      [6, 8, 12].map((weeks) => [outcome, weeks] as const),
    ),
  )('tell apart what is equal in at most one of twenty: %s over %i weeks', (outcome, weeks) => {
    const told = share(run(outcome, weeks, 0), ({ verdict }) => verdict !== 'not-told-apart');
    // Three standard errors of a share of 5 % over 3000 people are 1.2 %.
    expect(told).toBeLessThanOrEqual(0.05 + 0.012);
  });

  it.each([6, 8, 12])('hold the true difference in nineteen of twenty, over %i weeks', (weeks) => {
    const held = share(
      run('readiness', weeks, 0.8),
      ({ difference }) => difference!.low <= 0.8 && difference!.high >= 0.8,
    );
    expect(held).toBeGreaterThanOrEqual(0.95 - 0.012);
  });

  it('find a large difference more often the longer they run', () => {
    const [short, long] = [6, 12].map((weeks) =>
      share(run('enjoyment', weeks, 1.5), ({ verdict }) => verdict === 'first-higher'),
    ) as [number, number];
    expect(long).toBeGreaterThan(0.9);
    expect(short).toBeLessThan(long);
    expect(short).toBeGreaterThan(0.3);
  });

  it('are not misled by a trend over the weeks more often than by chance', () => {
    const random = seededRandom(23);
    const told = share(
      Array.from({ length: people }, (_, seed) => {
        const of = design({ outcome: 'readiness', weeks: 8, seed });
        const weeks = comparedWeeks(of).map((week): MeasuredWeek => {
          return { ...week, state: 'counted', value: 2 + 0.2 * week.week + 0.3 * random.normal() };
        });
        return judgeComparison(of, weeks);
      }),
      ({ verdict }) => verdict !== 'not-told-apart',
    );
    expect(told).toBeLessThanOrEqual(0.05 + 0.012);
  });
});
