import { idleStep } from './idle-clock.js';

describe('an unused console', () => {
  const rules = { idleMinutes: 5 };

  it('waits, warns a minute before the end, and ends', () => {
    const quiet = { ...rules, lastDone: 100, lastTold: 100 };
    expect([101, 339, 340, 399, 400, 9_999].map((now) => idleStep(now, quiet))).toEqual([
      'wait',
      'wait',
      'warn',
      'warn',
      'end',
      'end',
    ]);
  });

  it('tells the api of somebody who reads and types, once a minute', () => {
    expect(idleStep(130, { ...rules, lastDone: 129, lastTold: 100 })).toBe('wait');
    expect(idleStep(160, { ...rules, lastDone: 129, lastTold: 100 })).toBe('tell');
    expect(idleStep(160, { ...rules, lastDone: 99, lastTold: 100 })).toBe('wait');
  });
});
