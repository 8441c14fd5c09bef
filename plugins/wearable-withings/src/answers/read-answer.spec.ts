import type { SourceRecord } from '@regimen/domain';
import { observationDay } from '@regimen/domain';
import { readAnswer } from './read-answer.js';
import { recogniseWithings } from './recognise.js';
import {
  daysAnswer,
  group,
  measuresAnswer,
  nightsAnswer,
  workoutsAnswer,
} from '../testing/sample-answers.js';

const observations = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'observation' ? [record.observation] : []));
const values = (records: readonly SourceRecord[]) =>
  Object.fromEntries(observations(records).map(({ metric, value }) => [metric, value]));
const warnings = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'warning' ? [record.warning] : []));

describe('groups of measures', () => {
  it('scales exactly and places them in the zone of the answer', () => {
    const records = [
      ...readAnswer(
        measuresAnswer([
          group(1, [
            [1, 82150, -3],
            [6, 174, -1],
            [77, 41075, -3],
          ]),
        ]),
      ),
    ];
    expect(observations(records)).toMatchObject([
      { metric: 'body-mass', value: 82.15, at: '2026-01-05T08:00:00.000Z', offsetMinutes: 60, nativeId: '1' },
      { metric: 'body-fat', value: 17.4 },
      { metric: 'body-water', value: 50 },
    ]);
    expect(warnings(records)).toEqual([]);
  });

  it.each([
    ['a goal', { category: 2 }, null],
    ['somebody else, perhaps', { attrib: 1 }, 'ambiguous_user'],
    ['an origin that nobody named', { attrib: 10 }, 'unknown_attrib'],
    ['no date', { date: null }, 'item_rejected'],
    ['no measures', { measures: 'none' }, 'item_rejected'],
  ])('keeps out a group of %s', (_, rest, code) => {
    const records = [...readAnswer(measuresAnswer([group(1, [[1, 70, 0]]), group(4, [[1, 31, 0]], rest)]))];
    expect(values(records)).toEqual({ 'body-mass': 70 });
    expect(warnings(records).map((warning) => warning.code)).toEqual(code === null ? [] : [code]);
  });

  it('takes a repeated group once, and names the place of what it leaves out', () => {
    const groups = [
      group(5, [[1, 70, 0]]),
      group(5, [[1, 70, 0]]),
      group(6, [
        [9999, 1, 0],
        [10, 0, 0],
        [9, 80, 99],
      ]),
    ];
    const records = [...readAnswer(measuresAnswer(groups))];
    expect(observations(records)).toHaveLength(1);
    expect(warnings(records)).toEqual([
      { code: 'implausible_value', where: 'grpid 6, type 10', count: 1 },
      { code: 'item_rejected', where: 'grpid 6', count: 1 },
      { code: 'duplicate_group', where: 'grpid 5', count: 1 },
      { code: 'unknown_attrib', where: 'grpid 6 type 9999', count: 1 },
    ]);
  });

  it('names each group that somebody should look at', () => {
    const groups = [1, 2, 3].map((id) => group(id, [[1, 31, 0]], { attrib: id === 2 ? 0 : 1 }));
    expect(warnings([...readAnswer(measuresAnswer(groups))])).toEqual([
      { code: 'ambiguous_user', where: 'grpid 1, grpid 3', count: 2 },
    ]);
  });

  it('doubts what was typed in at sign-up, and keeps a comment as a note', () => {
    const records = [
      ...readAnswer(measuresAnswer([group(1, [[1, 70, 0]], { attrib: 4, comment: ' after a walk ' })])),
    ];
    expect(observations(records)[0]).toMatchObject({ confidence: 'low', note: 'after a walk' });
  });
});

describe('nights', () => {
  it('counts the minutes of each stage for the day the night ended on', () => {
    const records = [...readAnswer(nightsAnswer())];
    expect(values(records)).toEqual({
      'sleep-duration': 400,
      'time-in-bed': 450,
      'sleep-light': 210,
      'sleep-deep': 100,
      'sleep-rem': 90,
      'sleep-awake': 10,
      'respiratory-rate': 14,
    });
    // The clock went forward in that night: it ended in summer time.
    expect(observations(records)[0]).toMatchObject({ offsetMinutes: -240, device: 'sleep monitor' });
    expect(observationDay(observations(records)[0]!, 'Asia/Tokyo')).toBe('2026-03-08');
  });

  it('has no stages where the device tells none', () => {
    const none = {
      lightsleepduration: null,
      deepsleepduration: null,
      remsleepduration: null,
      wakeupduration: null,
    };
    const records = [...readAnswer(nightsAnswer({ ...none, rr_average: 0, asleepduration: 24000 }))];
    expect(values(records)).toEqual({ 'sleep-duration': 400, 'time-in-bed': 450 });
  });
});

it('reads workouts, and none where the tracker found none', () => {
  expect([...readAnswer(workoutsAnswer(307))]).toMatchObject([
    {
      activity: {
        activity: 'treadmill-running',
        sourceActivity: 'indoor running',
        elapsedSeconds: 1800,
        timerSeconds: 1740,
        distanceMetres: 5200,
        meanHeartRateBpm: 121,
        offsetMinutes: 60,
      },
    },
  ]);
  expect(warnings([...readAnswer(workoutsAnswer(128))])).toMatchObject([{ code: 'nothing_measured' }]);
});

describe('totals of days', () => {
  it('cover the day as long as it was', () => {
    const [steps] = observations([...readAnswer(daysAnswer())]);
    expect(steps).toMatchObject({
      at: '2026-03-28T23:00:00.000Z',
      until: '2026-03-29T22:00:00.000Z',
      value: 8123,
    });
  });

  it('know the date alone where no zone is named', () => {
    const [steps] = observations([...readAnswer(daysAnswer({ timezone: null }))]);
    expect(steps).toMatchObject({ localDate: '2026-03-29', until: null, offsetMinutes: null });
  });

  it('leave out a day that was not over, and one that never was', () => {
    const early = [...readAnswer(daysAnswer({ modified: Date.parse('2026-03-29T18:00:00Z') / 1000 }))];
    expect(warnings(early).map(({ code }) => code)).toEqual(['unfinished_day', 'nothing_measured']);
    const unreal = [...readAnswer(daysAnswer({ date: '2026-02-30' }))];
    expect(warnings(unreal)[0]).toEqual({ code: 'item_rejected', where: 'day 1', count: 1 });
  });
});

it.each([
  ['an error', { status: 401, body: {}, error: 'invalid token' }, 'provider-error'],
  ['another answer', { status: 0, body: { devices: [] } }, 'unknown-answer'],
  ['a list', [], 'unknown-answer'],
])('refuses %s', (_, document, code) => {
  expect(() => [...readAnswer(document)]).toThrow(expect.objectContaining({ code }) as Error);
});

it('claims no JSON of others', () => {
  expect(recogniseWithings(Buffer.from('{"status": 0, "body": {"series": [{"startTime": 1}]}}'))).toBe(false);
});
