import { emptyProfile } from '../../profile/empty-profile.js';
import type { Profile } from '../../profile/profile.js';
import { emptyRequest } from '../../request/empty-request.js';
import type { TrainingRequest } from '../../request/training-request.js';
import { sketchPerson } from './person-sketch.js';

const said = <T>(value: T) => ({ value, span: null, confidence: 1, origin: 'text' as const });
const silent = emptyRequest({
  text: 'My name is Ann',
  language: 'en',
  understoodBy: { model: 'm', version: '1' },
});
const profile: Profile = {
  ...emptyProfile('Europe/Berlin'),
  birthDate: '1966-11-26',
  sex: 'female',
  bodyMassKg: 81.3,
  conditions: [{ code: 'hypertension', since: '2020-01-01' }],
  activeMinutesPerWeek: 150,
  availableDays: [
    { weekday: 2, minutes: 45 },
    { weekday: 4, minutes: 90 },
  ],
  likedActivities: ['swimming'],
};
const request: TrainingRequest = {
  ...silent,
  goals: [
    {
      kind: said('lose-weight'),
      target: said({ quantity: 'body-mass', mode: 'change', value: -5, unit: 'kg' }),
      deadline: said({ weeks: 8 }),
    },
  ],
  likedActivities: [said('swimming'), said('dancing')],
  conditions: [said('asthma'), said('hypertension')],
  excludedWeekdays: [said(4)],
};

describe('the sketch of a person', () => {
  it('holds codes and wide bands of profile and request together', () => {
    expect(sketchPerson(profile, request, '2026-11-25')).toMatchObject({
      ageBand: '45-59',
      sex: 'female',
      goals: ['lose-weight'],
      amount: 'large',
      deadline: 'twelve-weeks',
      conditions: ['asthma', 'hypertension'],
      likes: ['dancing', 'swimming'],
      days: [2],
      longestSession: '45',
      active: 'enough',
    });
  });

  it('changes band on the birthday', () => {
    expect(sketchPerson(profile, request, '2026-11-26').ageBand).toBe('60-74');
  });

  it('says what is not known', () => {
    const nothing = sketchPerson(emptyProfile('Europe/Berlin'), silent, '2026-11-25');
    expect(nothing).toMatchObject({
      ageBand: 'unknown',
      active: 'unknown',
      amount: 'none',
      deadline: 'none',
    });
    expect(nothing.days).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('holds nothing that tells who somebody is', () => {
    const told = JSON.stringify(sketchPerson(profile, request, '2026-11-25'));
    for (const detail of ['Ann', '1966', '2020-01-01', '81.3', 'Berlin']) expect(told).not.toContain(detail);
  });
});
