import { emptyProfile } from '../profile/empty-profile.js';
import type { Goal, GoalTarget } from '../request/training-request.js';
import { emptyRequest } from '../request/empty-request.js';
import { wantedEffect } from './wanted-effect.js';

const slot = <T>(value: T) => ({ value, span: null, confidence: 1, origin: 'answer' }) as const;
const loss: GoalTarget = { quantity: 'body-mass', mode: 'change', value: -6, unit: 'kg' };
const race: GoalTarget = {
  quantity: 'event-time',
  mode: 'level',
  value: 1800,
  unit: 's',
  distanceMetres: 5000,
};
const minutes: GoalTarget = { quantity: 'weekly-minutes', mode: 'level', value: 200, unit: 'min/wk' };

function wanted(amount: GoalTarget | null, due: { weeks: number } | { date: string }, weeks = 12) {
  const goal: Goal = {
    kind: slot('lose-weight'),
    target: amount && slot(amount),
    deadline: slot(due),
  };
  const request = emptyRequest({ text: '', language: 'en', understoodBy: { model: 'test', version: '1' } });
  const [first] = wantedEffect({
    prescriptions: [],
    request: { ...request, goals: [goal] },
    profile: emptyProfile('Europe/Berlin'),
    baseline: {
      bodyMassKg: 90,
      vo2maxMlKgMin: null,
      restingSystolicMmHg: null,
      weeklyLoad: null,
      activeMinutesPerWeek: null,
      raceIndex: 25,
    },
    possibleSessions: 4,
    startsOn: '2026-11-30',
    weeks,
  });
  return first!;
}

describe('a goal that is due after the plan ends', () => {
  it('wants of the plan the part that is due by then', () => {
    expect(wanted(loss, { weeks: 24 })).toMatchObject({ outcome: 'body-mass', value: -3, byWeek: 12 });
    expect(wanted(loss, { date: '2027-05-17' })).toMatchObject({ value: -3, byWeek: 12 });
    expect(wanted(loss, { weeks: 24 }, 6)).toMatchObject({ value: -1.5, byWeek: 6 });
  });

  it('wants half the way to a race twice as far off, and keeps the race in sight', () => {
    const [near, far] = [wanted(race, { weeks: 12 }), wanted(race, { weeks: 24 })];
    expect(far.value).toBeCloseTo(near.value / 2, 9);
    expect(far.event).toEqual(near.event);
  });

  it('wants all of what is due within it, and of what is kept up week by week', () => {
    expect(wanted(loss, { weeks: 12 }).value).toBe(-6);
    expect(wanted(loss, { weeks: 8 })).toMatchObject({ value: -6, byWeek: 8 });
    expect(wanted(minutes, { weeks: 24 }).value).toBe(200);
  });

  it('wants the usual effect of its weeks where no amount is named', () => {
    expect(wanted(null, { weeks: 24 }).value).toBe(-3);
  });
});
