import { daysSinceTraining } from './days-since-training.js';
import type { CalendarPeriod } from './personal-calendar.js';

const on = '2026-11-30';
const ill = (firstOn: string, lastOn: string | null): CalendarPeriod => ({
  id: 'i',
  kind: 'illness',
  firstOn,
  lastOn,
  minutesPerDay: null,
  equipment: null,
  places: null,
});
const days = (last: string | null, ...periods: CalendarPeriod[]) => daysSinceTraining(last, { periods }, on);

it('counts from the last training, or from an illness that has only just ended', () => {
  expect(days(null)).toBeNull();
  expect(days('2026-11-28')).toBe(2);
  expect(days(null, ill('2026-11-16', '2026-11-27'))).toBe(14);
  expect(days('2026-11-15', ill('2026-11-16', null))).toBe(15);
  expect(days('2026-11-28', ill('2026-11-01', '2026-11-10'))).toBe(2);
  expect(days(null, ill('2026-12-05', null))).toBeNull();
  expect(days(null, { ...ill('2026-11-16', '2026-11-27'), kind: 'travel' })).toBeNull();
});
