import { addDays } from '../../shared/local-date.js';
import { emptyCalendar } from '../../calendar/personal-calendar.js';
import type { CalendarPeriod, GroupClass, PersonalCalendar } from '../../calendar/personal-calendar.js';
import {
  broken,
  goodPlan,
  profile,
  request,
  retotal,
  said,
  sessionOf,
  sources,
  startsOn,
  walk,
} from './testing/good-plan.js';

/** The good plan: bands at home on Mondays and a walk on Wednesdays, half an hour each. */
const lastOn = '2026-12-13';
const dates = { weekday: null, firstOn: startsOn, lastOn };
const period = (changes: Partial<CalendarPeriod>): Partial<PersonalCalendar> => ({
  periods: [
    {
      id: 'p',
      kind: 'travel',
      firstOn: startsOn,
      lastOn,
      minutesPerDay: null,
      equipment: null,
      places: null,
      ...changes,
    },
  ],
});
const walkingClass: GroupClass = {
  ...dates,
  id: 'c',
  weekday: 5,
  activity: 'walking',
  from: '18:00',
  to: '18:30',
  place: 'gym',
  isFixed: false,
};
const found = (calendar: Partial<PersonalCalendar>, changes = {}, plan: unknown = goodPlan()) =>
  broken(plan, { calendar: { ...emptyCalendar, ...calendar }, ...changes });

describe('a plan against the life of its person', () => {
  it('may be long where nothing else is on', () => {
    expect(found({})).toEqual([]);
    expect(found({ commitments: [{ ...dates, id: 'a', from: '08:00', to: '17:00' }] })).toEqual([]);
  });

  it.each<[string, Partial<PersonalCalendar>, string[]]>([
    ['illness', period({ kind: 'illness' }), ['availability']],
    ['an illness that lasts', period({ kind: 'illness', lastOn: null }), ['availability']],
    ['a busy time', period({ kind: 'busy', minutesPerDay: 25 }), ['availability']],
    ['travel without bands', period({ equipment: [] }), ['equipment']],
    ['travel where one cannot go out', period({ places: ['home'] }), ['place']],
    ['travel to nowhere in particular', period({ places: [] }), ['place']],
    ['a home that is closed', period({ kind: 'closed', places: ['home'] }), ['place']],
    [
      'a day that is taken',
      { commitments: [{ ...dates, id: 'a', from: '00:00', to: '24:00' }] },
      ['availability'],
    ],
    ['short windows', { windows: [{ id: 'w', weekday: 1, from: '18:00', to: '18:25' }] }, ['availability']],
  ])('knows %s', (_what, calendar, rules) => expect(found(calendar)).toEqual(rules));

  it('allows what is just long enough, and other days', () => {
    expect(found(period({ kind: 'busy', minutesPerDay: 30 }))).toEqual([]);
    expect(found(period({ kind: 'illness', firstOn: '2026-12-01', lastOn: '2026-12-01' }))).toEqual([]);
    expect(found({ windows: [{ id: 'w', weekday: 1, from: '18:00', to: '18:30' }] })).toEqual([]);
  });

  it('lets nobody like what they travel away from or what is closed', () => {
    const likes = { request: { ...request, likedActivities: [said('walking'), said('resistance-bands')] } };
    expect(found({}, { ...likes, profile: { ...profile, equipment: [], places: ['clinic'] } })).toEqual([]);
    expect(found(period({ equipment: [], places: ['outdoors'] }), likes)).toEqual(['equipment', 'place']);
    expect(found(period({ kind: 'closed', places: ['outdoors'] }), likes)).toEqual(['place']);
  });

  it('lets a hotel have what home has not', () => {
    const bare = { profile: { ...profile, equipment: [], places: ['outdoors'] } };
    expect(found({}, bare)).toEqual(['equipment', 'place']);
    expect(found(period({ equipment: ['resistance-bands'], places: ['home', 'outdoors'] }), bare)).toEqual(
      [],
    );
  });

  it('opens a day for its class alone, unless the person is ill, away or said no to the day', () => {
    const plan = goodPlan();
    plan.weeks[0]!.sessions.push(sessionOf(walk, '2026-12-04'));
    retotal(plan.weeks[0]!);
    const classes = [walkingClass];
    expect(found({}, {}, plan)).toEqual(['availability']);
    expect(found({ classes }, {}, plan)).toEqual([]);
    expect(found({ classes: [{ ...walkingClass, to: '18:45' }] }, {}, plan)).toEqual(['availability']);
    expect(found({ classes, ...period({ kind: 'illness' }) }, {}, plan)).toEqual(['availability']);
    expect(found({ classes, ...period({}) }, {}, plan)).toEqual(['place']);
    expect(found({ classes, ...period({ kind: 'closed', places: ['gym'] }) }, {}, plan)).toEqual(['place']);
    const refused = { request: { ...request, excludedWeekdays: [said(5 as const)] } };
    expect(found({ classes }, refused, plan)).toEqual(['availability']);
  });

  it('starts lower after a break', () => {
    const plan = goodPlan();
    const week = plan.weeks[1]!;
    plan.weeks.push({ ...week, week: 3, startsOn: '2026-12-14', sessions: [], load: 0 });
    const last = plan.weeks[2]!;
    last.sessions = [sessionOf(walk, '2026-12-16', 60), sessionOf(walk, '2026-12-18', 60)];
    last.sessions[1]!.id = 'other';
    week.sessions = [];
    retotal(week);
    retotal(last);
    const days = { profile: { ...profile, availableDays: [] } };
    // 240 MET-minutes before the week off, and as much as that anyone may start with.
    expect(broken(plan, days)).toEqual(['progression']);
    last.sessions = [sessionOf(walk, '2026-12-16', 60)];
    retotal(last);
    expect(broken(plan, days)).toEqual([]);
  });

  it('forgets in four weeks off what the person told of their training', () => {
    const plan = goodPlan();
    plan.weeks.forEach((week) => {
      week.sessions = [0, 2, 4].map((day) => sessionOf(walk, addDays(week.startsOn, day), 60));
      week.sessions.forEach((session) => (session.id = session.date));
      retotal(week);
    });
    const days = { profile: { ...profile, availableDays: [] } };
    const first = (daysSinceTraining: number) =>
      broken(plan, {
        ...days,
        baseline: { ...sources.baseline, activeMinutesPerWeek: 200, daysSinceTraining },
      });
    // 720 MET-minutes planned; 200 active minutes are 800.
    expect(first(0)).toEqual([]);
    expect(first(6)).toEqual([]);
    expect(first(14)).toEqual(['progression']);
    expect(first(28)).toEqual(['progression']);
  });
});
