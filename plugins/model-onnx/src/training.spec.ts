import { readTraining } from './training.js';

const record = {
  runId: 'small-1',
  date: '2026-11-28',
  settings: { seed: '7' },
  steps: [100, 200],
  curves: { loss: [2, 1], f1: [null, 0.5] },
};

describe('the record of a training', () => {
  it('is read as it is, and may be missing', () => {
    expect(readTraining(record)).toEqual(record);
    expect(readTraining(null)).toBeNull();
  });

  it.each([
    ['a curve with another number of values', { curves: { loss: [1] } }],
    ['steps that go back', { steps: [200, 100] }],
    ['a date that is none', { date: '2026-13-01' }],
    ['settings that are no text', { settings: { seed: 7 } }],
    ['more steps than anybody looks at', { steps: Array.from({ length: 5_001 }, (_, at) => at), curves: {} }],
  ])('is refused with %s', (_, change) => {
    expect(() => readTraining({ ...record, ...change })).toThrow('training.json');
  });
});
