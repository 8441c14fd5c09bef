import { addDays, weekdayOf } from '../shared/local-date.js';
import { findHabits } from './find-habits.js';
import { ownHabits, usualTimeOfDay } from './own-habits.js';
import type { PastSession } from './past-session.js';

const today = '2026-11-27';
const session = (on: string, more: Partial<PastSession> = {}): PastSession => ({
  activity: 'running',
  on,
  startMinute: 18 * 60,
  minutes: 40,
  place: 'outdoors',
  effort: null,
  enjoyment: null,
  ...more,
});
/** The days of the last weeks that fall on some weekdays, newest first. */
const daysOn = (weekdays: readonly number[], weeks: number) =>
  Array.from({ length: weeks * 7 }, (_, ago) => addDays(today, -ago)).filter((day) =>
    weekdays.includes(weekdayOf(day)),
  );
const evenings = daysOn([2, 4], 10).map((on, index) =>
  session(on, { startMinute: 18 * 60 + (index % 3) * 15, minutes: 38 + (index % 3) * 2, enjoyment: 4 }),
);
const swims = daysOn([7], 10).map((on) =>
  session(on, { activity: 'swimming', startMinute: 9 * 60, minutes: 60, place: 'indoors' }),
);

describe('habits', () => {
  it('are found with their days, time and length, and said in words', () => {
    const [runs, swimming, ...rest] = findHabits([...swims, ...evenings], today);
    expect(runs).toMatchObject({
      activity: 'running',
      weekdays: [2, 4],
      partOfDay: 'evening',
      startMinute: 18 * 60 + 15,
      minutes: 40,
      place: 'outdoors',
      enjoyment: 4,
      sessions: 20,
      name: {
        en: 'Evening running on Tuesdays and Thursdays, about 40 minutes',
        zh: '周二、周四傍晚跑步，约40分钟',
      },
    });
    expect(runs!.timesPerWeek).toBeCloseTo(2, 0);
    expect(swimming).toMatchObject({ activity: 'swimming', weekdays: [7], minutes: 60, place: 'indoors' });
    expect(rest).toEqual([]);
  });

  it('are the same in whatever order the sessions come', () => {
    const all = [...evenings, ...swims];
    expect(findHabits([...all].reverse(), today)).toEqual(findHabits(all, today));
  });

  it('part by time of day and by length, but not at midnight', () => {
    const mornings = daysOn([1], 8).map((on) => session(on, { startMinute: 7 * 60 }));
    const long = daysOn([6], 8).map((on) => session(on, { minutes: 110 }));
    expect(findHabits([...evenings, ...mornings, ...long], today)).toHaveLength(3);
    const nights = daysOn([3], 8).map((on, index) =>
      session(on, { startMinute: index % 2 === 0 ? 23 * 60 + 45 : 15 }),
    );
    expect(findHabits(nights, today)).toMatchObject([{ startMinute: 0, sessions: 8 }]);
  });

  it('are not seen in what was done seldom, in one week only, or too long ago', () => {
    expect(findHabits(evenings.slice(0, 2), today)).toEqual([]);
    expect(
      findHabits(
        [0, 1, 2, 3].map((ago) => session(addDays(today, -ago))),
        today,
      ),
    ).toEqual([]);
    expect(
      findHabits(
        evenings.map((one) => ({ ...one, on: addDays(one.on, -200) })),
        today,
      ),
    ).toEqual([]);
  });

  it('have no time of day where the times are all over it', () => {
    const anytime = daysOn([1, 3, 5], 8).map((on, index) =>
      session(on, { startMinute: 7 * 60 + (index % 12) * 70 }),
    );
    expect(findHabits(anytime, today)).toMatchObject([{ partOfDay: null, startMinute: null }]);
  });

  it('count more the newer they are', () => {
    const old = daysOn([2], 24).filter((on) => on < addDays(today, -84));
    const fresh = daysOn([4], 12);
    const [first, second] = findHabits(
      [...old.map((on) => session(on, { activity: 'rowing' })), ...fresh.map((on) => session(on))],
      today,
    );
    expect([first!.activity, second!.activity]).toEqual(['running', 'rowing']);
    expect(first!.timesPerWeek).toBeGreaterThan(2 * second!.timesPerWeek);
  });

  it('follow what the person says of them', () => {
    const habits = findHabits([...evenings, ...swims], today);
    const [runs, swim] = habits;
    const plain = { name: null, verdict: null, pinned: false };
    const own = ownHabits(
      habits,
      [
        { ...plain, habitId: runs!.id, verdict: 'ended' },
        { ...plain, habitId: swim!.id, pinned: true, name: 'With Li' },
      ],
      today,
    );
    expect(own).toMatchObject([
      { activity: 'swimming', ownName: 'With Li', strength: 1 },
      { activity: 'running', strength: 0 },
    ]);
    expect(usualTimeOfDay(own, 'running', 2)).toBeNull();
  });

  it('tell the usual time of an activity, else of a day', () => {
    const own = ownHabits(findHabits([...evenings, ...swims], today), [], today);
    expect(usualTimeOfDay(own, 'running', 5)).toBe(18 * 60 + 15);
    expect(usualTimeOfDay(own, 'cycling', 7)).toBe(9 * 60);
    expect(usualTimeOfDay(own, 'cycling', 5)).toBeNull();
  });
});
