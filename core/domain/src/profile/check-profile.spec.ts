import { profileIssues } from './check-profile.js';
import { emptyProfile } from './empty-profile.js';

const today = '2026-11-25';
const paths = (changes: object) =>
  profileIssues({ ...emptyProfile('Asia/Shanghai'), ...changes }, today).map(({ path }) => path);

describe('a profile', () => {
  it('may be empty: unknown is a value', () => expect(paths({})).toEqual([]));

  it.each([
    ['a birth date that does not exist', { birthDate: '1980-02-30' }, ['birthDate']],
    ['a birth date to come', { birthDate: '2026-11-26' }, ['birthDate']],
    ['metres for centimetres', { heightCm: 1.75 }, ['heightCm']],
    [
      'a pressure the wrong way round',
      { restingSystolicMmHg: 80, restingDiastolicMmHg: 130 },
      ['restingSystolicMmHg'],
    ],
    ['not a number', { bodyMassKg: Number.NaN }, ['bodyMassKg']],
    ['a condition nobody knows', { conditions: [{ code: 'lycanthropy' }] }, ['conditions.0.code']],
    [
      'an infarction in the future',
      { conditions: [{ code: 'myocardial-infarction', since: '2027-01-01' }] },
      ['conditions.0.since'],
    ],
    [
      'a weekday twice',
      {
        availableDays: [
          { weekday: 1, minutes: 30 },
          { weekday: 1, minutes: 30 },
        ],
      },
      ['availableDays.1.weekday'],
    ],
    ['a zone that is none', { timeZone: 'Mars/Olympus' }, ['timeZone']],
  ])('is refused for %s, naming the field', (_what, changes, expected) =>
    expect(paths(changes)).toEqual(expected),
  );
});
