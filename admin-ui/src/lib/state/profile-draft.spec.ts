import type { ProfilePartsFragment } from '../api/generated/graphql.js';
import { draftOf, inputOf } from './profile-draft.js';

const person: ProfilePartsFragment = {
  id: '1',
  displayName: 'Wei',
  profileVersion: 4,
  profile: {
    birthDate: '1971-05-03',
    sex: 'female',
    heightCm: 165,
    bodyMassKg: null,
    medications: ['beta-blocker'],
    symptoms: ['dizziness'],
    screeningAnsweredOn: '2026-11-01',
    activeMinutesPerWeek: 60,
    restingSystolicMmHg: null,
    restingDiastolicMmHg: null,
    restingHeartRateBpm: 64,
    measuredMaxHeartRateBpm: null,
    vo2maxMlKgMin: null,
    equipment: [],
    places: ['home'],
    likedActivities: ['walking'],
    dislikedActivities: [],
    timeZone: 'Europe/Berlin',
    conditions: [{ code: 'hypertension', since: '2019-01-01', confirmed: true }],
    availableDays: [{ weekday: 3, minutes: 40 }],
  },
};

describe('profile draft', () => {
  it('gives back what it was made from, when nothing is changed', () => {
    const { symptoms: _s, screeningAnsweredOn: _a, conditions: _c, ...rest } = person.profile;
    expect(inputOf(draftOf(person))).toEqual({
      ...rest,
      conditions: [{ code: 'hypertension', since: '2019-01-01' }],
    });
  });

  it('sends emptied fields as unknown, and nothing half filled in', () => {
    const draft = draftOf(person);
    draft.birthDate = '';
    draft.heightCm = null;
    draft.minutesByWeekday = [null, 0, 0, 0, 0, 0, 90];
    draft.conditions.push({ code: '', since: '2020-01-01' }, { code: 'asthma', since: '' });
    const input = inputOf(draft);
    expect(input.birthDate).toBeNull();
    expect(input.heightCm).toBeNull();
    expect(input.availableDays).toEqual([{ weekday: 7, minutes: 90 }]);
    expect(input.conditions).toEqual([
      { code: 'hypertension', since: '2019-01-01' },
      { code: 'asthma', since: null },
    ]);
  });

  it('leaves what it was made from as it is', () => {
    draftOf(person).medications.push('insulin');
    expect(person.profile.medications).toEqual(['beta-blocker']);
  });
});
