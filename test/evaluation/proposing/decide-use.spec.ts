import { decideUse, differenceOf } from './decide-use.js';
import type { JudgedPerson, JudgedProposal } from './judge-proposals.js';
import { foreseenBy } from './judge-proposals.js';

const plan = (change: Partial<JudgedProposal> = {}): JudgedProposal => ({
  ...{ liking: 0.5, adherence: 0.7, reach: 0.4, residual: 0.3, violations: 0, milliseconds: 1 },
  ...change,
});
const people = (both: (index: number) => JudgedProposal | null): JudgedPerson[] =>
  Array.from({ length: 20 }, (_, index) => ({
    index,
    plans: {
      'by-hand': plan(),
      beside: plan(),
      both: both(index),
      instead: plan({ liking: 0.2 }),
      'taste-known': null,
    },
    ...{ chosen: [], candidates: [], chances: { 'hand-made': {}, model: {} } },
  }));
const liked = (index: number) => ({ liking: 0.6 + (index % 2) / 100 });

describe('the rule for a proposing model', () => {
  it('allows what is surely liked more and costs nothing', () => {
    expect(decideUse(people((index) => plan(liked(index))))).toBe('both');
    expect(
      differenceOf(
        people((index) => plan(liked(index))),
        'both',
      ).liking?.value,
    ).toBeCloseTo(0.105);
  });

  it.each<[string, (index: number) => JudgedProposal | null]>([
    ['is not surely liked more', (index) => plan({ liking: index % 2 === 0 ? 0.2 : 0.81 })],
    ['surely reaches less', (index) => plan({ ...liked(index), reach: 0.3 + (index % 2) / 100 })],
    ['surely stays further off', (index) => plan({ ...liked(index), residual: 0.4 + (index % 2) / 100 })],
    ['violates a limit once', (index) => plan({ ...liked(index), violations: index === 3 ? 1 : 0 })],
    ['leaves somebody without a plan', (index) => (index === 3 ? null : plan(liked(index)))],
  ])('keeps off what %s', (_, both) => {
    expect(decideUse(people(both))).toBe('off');
  });
});

describe('foreseeing a plan', () => {
  it('is a loss and the hits of the three likeliest', () => {
    const chances = { walk: 0.5, swim: 0.25, row: 0.15, yoga: 0.1 };
    const seen = foreseenBy(chances, ['walk', 'swim', 'yoga', 'walk']);
    expect(seen?.top3).toBeCloseTo(2 / 3);
    expect(seen?.logLoss).toBeCloseTo(-Math.log(0.5 * 0.25 * 0.1 * 0.5) / 4);
    expect(foreseenBy(chances, [])).toBeNull();
  });
});
