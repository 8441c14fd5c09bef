import type { Plan } from '@regimen/domain';
import { restOf } from './rest-of-plan.js';

/** Three weeks from a Monday, with one session, on the first Wednesday. */
const plan = {
  startsOn: '2026-11-30',
  weeks: [{ sessions: [{ date: '2026-12-02' }] }, { sessions: [] }, { sessions: [] }],
} as unknown as Plan;

describe('what is left of a plan', () => {
  it.each([
    ['all of it before it begins', '2026-11-20', { startsOn: '2026-11-30', weeks: 3 }],
    ['from tomorrow, in the middle of a week', '2026-12-03', { startsOn: '2026-12-04', weeks: 3 }],
    ['from the day after where today has a session', '2026-12-02', { startsOn: '2026-12-04', weeks: 3 }],
    ['from the next week on its last day', '2026-12-06', { startsOn: '2026-12-07', weeks: 2 }],
    ['a week to its very end', '2026-12-13', { startsOn: '2026-12-14', weeks: 1 }],
    ['nothing of its last days', '2026-12-14', null],
  ])('is %s', (_, today, rest) => {
    expect(restOf({ plan }, today)).toEqual(rest);
  });
});
