import { lostFigures } from './promotion-gate.js';

const serving = { figures: { 'f1.en.goal': 0.95, 'f1.zh.goal': 0.9 } };

describe('the gate before a promotion', () => {
  it.each([
    ['is as good', { 'f1.en.goal': 0.95, 'f1.zh.goal': 0.9 }, []],
    ['loses one point', { 'f1.en.goal': 0.94, 'f1.zh.goal': 0.99 }, []],
    ['loses more than a point in one', { 'f1.en.goal': 0.9399, 'f1.zh.goal': 0.99 }, ['f1.en.goal']],
    ['was not measured in one', { 'f1.en.goal': 0.95 }, ['f1.zh.goal']],
    ['was not measured at all', {}, ['f1.en.goal', 'f1.zh.goal']],
    ['knows more', { 'f1.en.goal': 0.95, 'f1.zh.goal': 0.9, 'f1.zh.day': 0.1 }, []],
  ])('of a model that %s', (_, figures, lost) => {
    expect(
      lostFigures(serving, { figures: figures as Record<string, number> }).map(({ name }) => name),
    ).toEqual(lost);
  });
});
