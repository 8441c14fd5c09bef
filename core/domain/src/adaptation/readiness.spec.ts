import { assessReadiness } from './readiness.js';

describe('readiness', () => {
  const fine = {
    sleepHours: [7, 7],
    variability: null,
    soreness: null,
    lowMood: null,
    stress: null,
  } as const;
  it.each([
    ['nothing known', { ...fine, sleepHours: [] }, []],
    ['a good morning', fine, []],
    ['one short night', { ...fine, sleepHours: [7, 5] }, []],
    [
      'two short nights',
      { ...fine, sleepHours: [5.9, 5.5] },
      ['You slept under 6 hours two nights in a row.'],
    ],
    ['a night that is not known', { ...fine, sleepHours: [null, 5] }, []],
    ['exactly six hours', { ...fine, sleepHours: [6, 6] }, []],
    [
      'variability out of range',
      { ...fine, variability: 'reduce-intensity' as const },
      ['Your heart-rate variability this week lies outside what is normal for you.'],
    ],
    ['one high rating', { ...fine, stress: 4 }, []],
    ['a rating at its worst', { ...fine, soreness: 5 }, ['You feel very sore today.']],
    [
      'two high ratings',
      { ...fine, stress: 4, lowMood: 4 },
      ['You feel low today.', 'You feel very stressed today.'],
    ],
  ])('after %s gives its reasons', (_, input, reasons) => {
    const readiness = assessReadiness(input);
    expect(readiness.reasons.map(({ en }) => en)).toEqual(reasons);
    expect(readiness.verdict).toBe(reasons.length > 0 ? 'easier' : 'as-planned');
  });
});
