import { emptyCalendar } from '../calendar/personal-calendar.js';
import type { PersonalCalendar } from '../calendar/personal-calendar.js';
import type { OwnHabit } from './own-habits.js';
import { sessionCue } from './session-cue.js';

/** A Tuesday. */
const session = { date: '2026-12-01', activity: 'walking', minutes: 30 } as const;
const evenings = [
  { activity: 'walking', weekdays: [2], startMinute: 18 * 60, strength: 1 },
] as unknown as OwnHabit[];
const dates = { firstOn: null, lastOn: null, weekday: 2 } as const;
const calendar = (more: Partial<PersonalCalendar>): PersonalCalendar => ({ ...emptyCalendar, ...more });
const own = { weekday: 2, activity: 'walking', situation: 'I come home from work', startsAt: null } as const;

describe('the if-then plan of a session', () => {
  it('takes the usual time where the day is free then', () => {
    expect(sessionCue(session, evenings, emptyCalendar, [])).toEqual({
      text: {
        en: 'When it is Tuesday at 18:00, then I do 30 minutes of walking.',
        zh: '当周二18:00时，我就做30分钟步行。',
      },
      situation: null,
      startsAt: '18:00',
    });
  });

  it('leaves the usual time where something else is then, for when that is over', () => {
    const lesson = { id: 'a', ...dates, from: '17:30', to: '19:15' };
    expect(sessionCue(session, evenings, calendar({ commitments: [lesson] }), []).startsAt).toBe('19:15');
  });

  it('leaves the usual time where the session would not end before something else', () => {
    const dinner = { id: 'a', ...dates, from: '18:20', to: '21:00' };
    expect(sessionCue(session, evenings, calendar({ commitments: [dinner] }), []).startsAt).toBe('21:00');
  });

  it('takes the window of the day where no habit tells a time, and only the day where nothing does', () => {
    const window = { id: 'a', weekday: 2, from: '07:00', to: '08:00' } as const;
    expect(sessionCue(session, [], calendar({ windows: [window] }), []).startsAt).toBe('07:00');
    expect(sessionCue(session, [], emptyCalendar, [])).toMatchObject({
      startsAt: null,
      text: { en: 'When it is Tuesday and I have time, then I do 30 minutes of walking.' },
    });
  });

  it('takes the time of the class that the session is, and no other class', () => {
    const group = (to: string) => ({
      id: 'a',
      ...dates,
      activity: 'walking' as const,
      from: '10:00',
      to,
      place: 'outdoors' as const,
      isFixed: true,
    });
    const at = (to: string) => sessionCue(session, evenings, calendar({ classes: [group(to)] }), []).startsAt;
    expect([at('10:30'), at('10:34'), at('11:30')]).toEqual(['10:00', '10:00', '18:00']);
  });

  it('is said in the words of the person, for that activity and day only', () => {
    const said = sessionCue(session, evenings, emptyCalendar, [own]);
    expect(said).toMatchObject({
      situation: 'I come home from work',
      text: { en: 'When I come home from work on Tuesday at 18:00, then I do 30 minutes of walking.' },
    });
    const later = sessionCue(session, evenings, emptyCalendar, [{ ...own, startsAt: '19:30' }]);
    expect(later.text.en).toContain('at 19:30');
    expect(
      sessionCue({ ...session, date: '2026-12-02' }, evenings, emptyCalendar, [own]).situation,
    ).toBeNull();
    expect(
      sessionCue({ ...session, activity: 'rowing' }, evenings, emptyCalendar, [own]).situation,
    ).toBeNull();
  });
});
