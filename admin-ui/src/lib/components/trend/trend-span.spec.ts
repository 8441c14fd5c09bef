import { pointsAreMoments, trendDays, trendPoints } from './trend-span.js';

const known = { today: '2026-03-31', firstDay: '2019-05-01', lastDay: '2026-03-30' };

describe('trendDays', () => {
  it('counts today among the days', () => {
    expect(trendDays('month', known)).toEqual({ from: '2026-03-02', to: '2026-03-31' });
    expect(trendDays('quarter', known)).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  });

  it('goes back to the first value, and forward to one that is dated ahead', () => {
    expect(trendDays('all', { ...known, lastDay: '2026-04-02' })).toEqual({
      from: '2019-05-01',
      to: '2026-04-02',
    });
  });
});

describe('pointsAreMoments', () => {
  it('tells hours of a level from days, of which counts are always made', () => {
    const month = trendDays('month', known);
    expect(pointsAreMoments(false, month)).toBe(true);
    expect(pointsAreMoments(true, month)).toBe(false);
    expect(pointsAreMoments(false, trendDays('quarter', known))).toBe(false);
    expect(pointsAreMoments(false, trendDays('all', known))).toBe(false);
  });
});

describe('trendPoints', () => {
  it('asks for hours of a month, for days of a year, and for no more than can be told apart', () => {
    expect(trendPoints(trendDays('month', known))).toBe(400);
    expect(trendPoints(trendDays('year', known))).toBe(365);
    expect(trendPoints(trendDays('all', known))).toBe(400);
  });
});
