import { seededRandom } from '../../shared/seeded-random.js';
import type { SaidOfSession } from '../learnt-preference.js';
import { choiceProbabilities, evenShare } from './choice-probabilities.js';
import { drawChoice } from './draw-choice.js';
import { believedLiking, likingOfSession, meanLiking } from './liking-belief.js';

const said = (done: boolean, enjoyment: number | null = null): SaidOfSession => ({
  activity: 'rowing',
  done,
  enjoyment,
});

describe('what is believed of liking', () => {
  it('rises with enjoyment, falls with what is skipped, and is even where nothing is known', () => {
    expect([said(false), said(true, 1), said(true), said(true, 5)].map(likingOfSession)).toEqual([
      0, 0.5, 0.75, 1,
    ]);
    expect(believedLiking('rowing', [], [])).toEqual({ alpha: 2, beta: 2, known: 0 });
    expect(believedLiking('rowing', [], [said(true, 5), said(false)])).toEqual({
      alpha: 3,
      beta: 3,
      known: 2,
    });
  });

  it('takes a habit for sessions that were liked, and only those of the activity', () => {
    const habits = [
      { activity: 'rowing', strength: 0.5 },
      { activity: 'dancing', strength: 1 },
    ] as const;
    expect(believedLiking('rowing', habits, [])).toEqual({ alpha: 3, beta: 2, known: 1 });
  });

  it('takes other people for a prior that is bounded', () => {
    expect(meanLiking(believedLiking('rowing', [], [], 0.6))).toBeCloseTo(0.6);
    expect(meanLiking(believedLiking('rowing', [], [], 1))).toBeCloseTo(0.7);
    expect(meanLiking(believedLiking('rowing', [], [], 0))).toBeCloseTo(0.3);
  });
});

describe('the chance of each choice', () => {
  const beliefs = [
    { alpha: 9, beta: 3 },
    { alpha: 2, beta: 2 },
    { alpha: 4.5, beta: 6 },
  ];

  it('is that of the highest of a draw from each belief, but for the even share', () => {
    const random = seededRandom(11);
    // The order statistic of whole numbers: the a-th least of a + b − 1 even draws is Beta(a, b).
    const beta = (a: number, b: number) =>
      Array.from({ length: a + b - 1 }, () => random.next()).sort((x, y) => x - y)[a - 1]!;
    const whole = [
      { alpha: 9, beta: 3 },
      { alpha: 2, beta: 2 },
      { alpha: 4, beta: 6 },
    ];
    const draws = 40_000;
    const wins = whole.map(() => 0);
    for (let draw = 0; draw < draws; draw += 1) {
      const values = whole.map((belief) => beta(belief.alpha, belief.beta));
      wins[values.indexOf(Math.max(...values))]! += 1;
    }
    choiceProbabilities(whole).forEach((chance, index) => {
      const unmixed = (chance - evenShare / 3) / (1 - evenShare);
      expect(Math.abs(unmixed - wins[index]! / draws)).toBeLessThan(0.01);
    });
  });

  it('adds up to one and never falls below the even share', () => {
    const chances = choiceProbabilities([{ alpha: 400, beta: 4 }, ...beliefs]);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
    expect(Math.min(...chances)).toBeGreaterThanOrEqual(evenShare / 4);
  });

  it('is even among equals, to a thousandth', () => {
    for (const chance of choiceProbabilities([beliefs[0]!, beliefs[0]!, beliefs[0]!]))
      expect(chance).toBeCloseTo(1 / 3, 3);
  });
});

describe('a drawn choice', () => {
  const arms = [
    { activity: 'swimming', alpha: 8, beta: 2, known: 6 },
    { activity: 'dancing', alpha: 2, beta: 2, known: 0 },
    { activity: 'rowing', alpha: 2, beta: 6, known: 4 },
  ] as const;

  it('is the same for a seed, whatever the order, and keeps what it rests on', () => {
    const drawn = drawChoice(arms, 7)!;
    expect(drawChoice([...arms].reverse(), 7)).toEqual(drawn);
    expect(drawn.arms.map(({ activity }) => activity)).toEqual(['dancing', 'rowing', 'swimming']);
    expect(drawn.policy).toEqual({ name: 'thompson-mixed', version: 1 });
  });

  it('comes as often as its chance says, and is a trial unless it is known to be liked best', () => {
    const seeds = Array.from({ length: 800 }, (_, seed) => drawChoice(arms, seed)!);
    for (const { activity, propensity } of seeds[0]!.arms) {
      const share = seeds.filter(({ chosen }) => chosen === activity).length / seeds.length;
      expect(Math.abs(share - propensity)).toBeLessThan(0.05);
    }
    for (const { chosen, isTrial } of seeds) expect(isTrial).toBe(chosen !== 'swimming');
  });

  it('needs two to choose between', () => {
    expect(drawChoice(arms.slice(0, 1), 7)).toBeNull();
  });
});
