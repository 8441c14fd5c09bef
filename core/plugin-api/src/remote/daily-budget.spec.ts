import { DailyBudget } from './daily-budget.js';

describe('the budget of a day', () => {
  let now = new Date('2026-11-25T23:59:00Z');
  beforeEach(() => (now = new Date('2026-11-25T23:59:00Z')));

  it('ends calls and tokens, and begins anew with the next UTC day', () => {
    const budget = new DailyBudget({ callsPerDay: 2, tokensPerDay: 100 }, () => now);
    budget.takeCall();
    budget.spendTokens(99);
    budget.takeCall();
    expect(() => budget.takeCall()).toThrow(/2 calls/);
    now = new Date('2026-11-26T00:00:00Z');
    budget.takeCall();
    budget.spendTokens(100);
    expect(() => budget.takeCall()).toThrow(/100 tokens/);
    expect(budget.spent()).toEqual({ callsToday: 1, tokensToday: 100 });
  });

  it('counts without limits, and takes nonsense for nothing', () => {
    const budget = new DailyBudget({ callsPerDay: null, tokensPerDay: null }, () => now);
    budget.takeCall();
    for (const count of [Number.NaN, -5, Infinity]) budget.spendTokens(count);
    expect(budget.spent()).toEqual({ callsToday: 1, tokensToday: 0 });
  });
});
