import { matchSessions, sessionsDone } from './match-sessions.js';
import type { RecordedActivity } from './match-sessions.js';

const planned = (id: string, date: string, activity: 'walking' | 'cycling', minutes = 40) => ({
  id,
  date,
  activity,
  minutes,
});
const done = (
  id: string,
  localDay: string,
  activity: RecordedActivity['activity'],
  minutes = 40,
): RecordedActivity => ({
  id,
  localDay,
  activity,
  minutes,
});

describe('matching what was done to what was planned', () => {
  const sessions = [planned('mon', '2026-11-30', 'walking'), planned('tue', '2026-12-01', 'cycling')];
  it.each([
    ['the same activity', [done('a', '2026-11-30', 'walking')], [['mon', 'a', 'same-activity', 1]], []],
    [
      'one of its family',
      [done('a', '2026-12-01', 'stationary-cycling', 20)],
      [['tue', 'a', 'same-family', 0.5]],
      [],
    ],
    ['another day as extra', [done('a', '2026-12-02', 'walking')], [], ['a']],
    ['another kind as extra', [done('a', '2026-11-30', 'cycling')], [], ['a']],
    ['the way to the bus as extra', [done('a', '2026-11-30', 'walking', 9)], [], ['a']],
    [
      'the nearest length of two, and the other as extra',
      [done('a', '2026-11-30', 'walking', 15), done('b', '2026-11-30', 'walking', 38)],
      [['mon', 'b', 'same-activity', 0.95]],
      ['a'],
    ],
    [
      'the same activity before its family, though its length is farther',
      [done('a', '2026-11-30', 'hiking', 40), done('b', '2026-11-30', 'walking', 20)],
      [['mon', 'b', 'same-activity', 0.5]],
      ['a'],
    ],
  ] as const)('knows %s', (_, activities, matches, unplanned) => {
    const found = matchSessions(sessions, activities);
    expect(found.matches.map((one) => [one.sessionId, one.activityId, one.by, one.completedShare])).toEqual(
      matches,
    );
    expect(found.unplanned.map(({ id }) => id)).toEqual(unplanned);
  });

  it.each([
    ['a matching recording', [], [done('a', '2026-11-30', 'hiking')], ['mon']],
    ['a recording of no known kind', [], [done('a', '2026-12-01', 'other')], ['tue']],
    ['no recording of another kind', [], [done('a', '2026-11-30', 'swimming')], []],
    ['what the person said', [['tue', true]], [], ['tue']],
    ['what the person said against a recording', [['mon', false]], [done('a', '2026-11-30', 'walking')], []],
  ] as const)('takes for done by %s', (_, said, activities, expected) => {
    expect([...sessionsDone(sessions, new Map(said), activities)]).toEqual(expected);
  });
});
