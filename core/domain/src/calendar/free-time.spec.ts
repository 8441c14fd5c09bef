import { longestFreeMinutes } from './free-time.js';
import { emptyCalendar } from './personal-calendar.js';
import type { PersonalCalendar } from './personal-calendar.js';

/** A Monday. */
const monday = '2026-11-30';
const every = { weekday: null, firstOn: null, lastOn: null };
const taken = (from: string, to: string, dates: object = { weekday: 1 }) => ({
  ...every,
  id: `${from}-${to}`,
  from,
  to,
  ...dates,
});
const window = (from: string, to: string) => ({ id: `${from}-${to}`, weekday: 1 as const, from, to });
const free = (changes: Partial<PersonalCalendar>, date = monday) =>
  longestFreeMinutes({ ...emptyCalendar, ...changes }, date);

describe('the time of a date', () => {
  it('is the waking day where nothing is said', () => expect(free({})).toBe(16 * 60));

  it('is the longest window, not their sum', () =>
    expect(free({ windows: [window('07:00', '07:30'), window('18:00', '19:00')] })).toBe(60));

  it('is what commitments leave in one piece', () => {
    const commitments = [taken('18:20', '18:50'), taken('18:40', '19:00')];
    expect(free({ windows: [window('18:00', '20:00')], commitments })).toBe(60);
    expect(free({ windows: [window('18:30', '18:50')], commitments })).toBe(0);
    expect(free({ commitments: [taken('00:00', '24:00')] })).toBe(0);
  });

  it('counts a commitment on its dates alone', () => {
    const once = { weekday: null, firstOn: monday, lastOn: monday };
    const lesson = [taken('06:00', '21:00', once)];
    expect(free({ commitments: lesson })).toBe(60);
    expect(free({ commitments: lesson }, '2026-12-07')).toBe(16 * 60);
    const course = [taken('06:00', '21:00', { weekday: 1, firstOn: '2026-12-07', lastOn: '2026-12-14' })];
    const days = ['2026-11-30', '2026-12-07', '2026-12-08', '2026-12-14', '2026-12-21'];
    expect(days.map((date) => free({ commitments: course }, date))).toEqual([960, 60, 960, 60, 960]);
  });
});
