import { calendarIssues, mostCalendarEntries } from './check-calendar.js';
import { emptyCalendar } from './personal-calendar.js';
import type { CalendarPeriod, Commitment, GroupClass, PersonalCalendar } from './personal-calendar.js';

const commitment: Commitment = {
  id: 'a',
  weekday: 2,
  firstOn: null,
  lastOn: null,
  from: '18:00',
  to: '19:30',
};
const yoga: GroupClass = { ...commitment, activity: 'yoga', place: 'gym', isFixed: true };
const travel: CalendarPeriod = {
  id: 'b',
  kind: 'travel',
  firstOn: '2026-12-01',
  lastOn: '2026-12-09',
  minutesPerDay: 20,
  equipment: [],
  places: ['outdoors'],
};
const paths = (changes: object) =>
  calendarIssues({ ...emptyCalendar, ...changes } as PersonalCalendar).map(({ path }) => path);

describe('a calendar', () => {
  it('may be empty, and may hold what a life holds', () => {
    expect(paths({})).toEqual([]);
    const windows = [{ id: 'w', weekday: 7, from: '06:30', to: '24:00' }];
    const ill = {
      ...travel,
      kind: 'illness',
      lastOn: null,
      minutesPerDay: null,
      equipment: null,
      places: null,
    };
    expect(paths({ windows, commitments: [commitment], periods: [travel, ill], classes: [yoga] })).toEqual(
      [],
    );
  });

  it.each<[string, object, string[]]>([
    ['a time that is none', { commitments: [{ ...commitment, from: '25:00' }] }, ['commitments.0.from']],
    ['an end before the start', { commitments: [{ ...commitment, to: '18:00' }] }, ['commitments.0.to']],
    ['a weekday that is none', { commitments: [{ ...commitment, weekday: 8 }] }, ['commitments.0.weekday']],
    ['no day at all', { commitments: [{ ...commitment, weekday: null }] }, ['commitments.0.weekday']],
    [
      'a date that does not exist',
      { periods: [{ ...travel, firstOn: '2026-02-30' }] },
      ['periods.0.firstOn'],
    ],
    ['days the wrong way round', { periods: [{ ...travel, lastOn: '2026-11-01' }] }, ['periods.0.lastOn']],
    ['things nobody knows', { periods: [{ ...travel, equipment: ['jetpack'] }] }, ['periods.0.equipment']],
    ['minutes below nothing', { periods: [{ ...travel, minutesPerDay: -5 }] }, ['periods.0.minutesPerDay']],
    [
      'a busy time without minutes',
      { periods: [{ ...travel, kind: 'busy', minutesPerDay: null }] },
      ['periods.0.minutesPerDay'],
    ],
    ['a closure of nothing', { periods: [{ ...travel, kind: 'closed', places: [] }] }, ['periods.0.places']],
    ['a class of nothing known', { classes: [{ ...yoga, activity: 'levitation' }] }, ['classes.0.activity']],
    [
      'more than a life holds',
      { commitments: Array.from({ length: mostCalendarEntries + 1 }, () => commitment) },
      [''],
    ],
  ])('is refused for %s, naming the field', (_what, changes, expected) =>
    expect(paths(changes)).toEqual(expected),
  );
});
