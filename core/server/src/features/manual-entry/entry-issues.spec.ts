import { activityIssues, observationIssues } from './entry-issues.js';
import { enteredActivity, enteredObservation } from './entry-values.js';

const now = new Date('2026-01-15T12:00:00Z');
const weight = { metric: 'body-mass', value: 82.5, unit: 'kg', at: '2026-01-15T07:00:00Z' };
const session = {
  activity: 'resistance-free-weights',
  startedAt: '2026-01-15T07:00:00Z',
  durationSeconds: 3600,
};

describe('values entered by hand', () => {
  it.each([
    weight,
    { ...weight, unit: undefined, value: 82 },
    { ...weight, unit: '[lb_av]', value: 180 },
    { ...weight, at: undefined, on: '2026-01-16' },
    { ...weight, at: '2026-01-15T12:04:00Z', offsetMinutes: 60, note: '=1+1' },
  ])('may be %j', (input) => {
    expect(observationIssues([enteredObservation(input)], now)).toEqual([]);
  });

  it.each([
    [{ metric: 'mood' }, 'observations.0.metric'],
    [{ unit: 'mmHg' }, 'observations.0.unit'],
    [{ value: 900 }, 'observations.0.value'],
    [{ at: undefined }, 'observations.0.at'],
    [{ on: '2026-01-15' }, 'observations.0.at'],
    [{ at: '2026-01-15T12:06:00Z' }, 'observations.0.at'],
    [{ at: '1889-01-15T12:06:00Z' }, 'observations.0.at'],
    [{ at: undefined, on: '2026-01-17' }, 'observations.0.on'],
    [{ offsetMinutes: 2000 }, 'observations.0.offsetMinutes'],
    [{ note: 'a'.repeat(2001) }, 'observations.0.note'],
  ])('are none with %j', (change, path) => {
    expect(observationIssues([enteredObservation({ ...weight, ...change })], now)).toMatchObject([{ path }]);
  });

  it('come one to two hundred at a time', () => {
    expect(observationIssues([], now)).toHaveLength(1);
    expect(
      observationIssues(
        Array.from({ length: 201 }, () => enteredObservation(weight)),
        now,
      ),
    ).toHaveLength(1);
  });
});

describe('an activity entered by hand', () => {
  it.each([
    session,
    {
      ...session,
      name: 'Legs',
      sets: [{ exercise: 'Squat', repetitions: 5, loadKg: 80, perceivedExertion: 8 }],
    },
    { ...session, activity: 'other', distanceMetres: 5000, offsetMinutes: -300, perceivedExertion: 6 },
  ])('may be %j', (input) => {
    expect(activityIssues(enteredActivity(input), now)).toEqual([]);
  });

  it.each([
    [{ activity: 'quidditch' }, 'activity'],
    [{ durationSeconds: 0 }, 'durationSeconds'],
    [{ durationSeconds: 200_000 }, 'durationSeconds'],
    [{ startedAt: '2026-01-16T07:00:00Z' }, 'startedAt'],
    [{ distanceMetres: -1 }, 'distanceMetres'],
    [{ perceivedExertion: 11 }, 'perceivedExertion'],
    [{ sets: [{ kind: 'lazy' }] }, 'sets.0.kind'],
    [{ sets: [{ perceivedExertion: 11 }] }, 'sets.0.perceivedExertion'],
  ])('is none with %j', (change, path) => {
    expect(activityIssues(enteredActivity({ ...session, ...change }), now)).toMatchObject([{ path }]);
  });
});
