import { addDays, today, weekIndexOf } from './calendar.js';

describe('calendar', () => {
  it('counts days over months and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('reads today from the wall clock, not from UTC', () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });

  const weeks = [{ startsOn: '2026-11-02' }, { startsOn: '2026-11-09' }, { startsOn: '2026-11-16' }];

  it('finds the week of a date, and the nearest for dates outside the plan', () => {
    expect(weekIndexOf(weeks, '2026-11-15')).toBe(1);
    expect(weekIndexOf(weeks, '2026-11-16')).toBe(2);
    expect(weekIndexOf(weeks, '2026-10-01')).toBe(0);
    expect(weekIndexOf(weeks, '2027-10-01')).toBe(2);
    expect(weekIndexOf([], '2026-11-15')).toBe(0);
  });
});
