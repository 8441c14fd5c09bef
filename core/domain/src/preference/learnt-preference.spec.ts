import { learnPreference } from './learnt-preference.js';
import type { SaidOfSession } from './learnt-preference.js';
import type { OwnHabit } from './own-habits.js';

const said = (done: boolean, enjoyment: number | null = null): SaidOfSession => ({
  activity: 'rowing',
  done,
  enjoyment,
});
const habit = (strength: number) => ({ activity: 'swimming', strength }) as OwnHabit;

describe('learnt preference', () => {
  it('knows nothing where nothing was said or done', () => {
    expect(learnPreference([], [])).toEqual({});
    expect(learnPreference([habit(0)], []).swimming).toEqual({ habit: 0, enjoyed: 0, kept: 0 });
  });

  it('takes the strongest habit with an activity', () => {
    expect(learnPreference([habit(0.2), habit(0.9)], []).swimming?.habit).toBe(0.9);
  });

  it('believes little after one word and more after many, within its bounds', () => {
    const kept = (times: number, done: boolean) =>
      learnPreference(
        [],
        Array.from({ length: times }, () => said(done, done ? 5 : 1)),
      ).rowing!;
    expect(kept(1, true).kept).toBeCloseTo(0.2);
    expect(kept(1, false).kept).toBeCloseTo(-0.2);
    expect(kept(1, true).enjoyed).toBeCloseTo(0.25);
    expect(kept(20, true).kept).toBeGreaterThan(0.8);
    expect(kept(20, false).enjoyed).toBeLessThan(-0.8);
    expect(kept(5_000, false).kept).toBeGreaterThanOrEqual(-1);
  });

  it('leaves out enjoyment that was not said', () => {
    expect(learnPreference([], [said(true), said(true, 3)]).rowing!.enjoyed).toBe(0);
  });
});
