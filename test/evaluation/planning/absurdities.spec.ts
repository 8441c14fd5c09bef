import type { Plan, PlanSession, SessionTemplate } from '@regimen/domain';
import { addDays } from '@regimen/domain';
import type { Absurdity } from './absurdities.js';
import { absurditiesOf } from './absurdities.js';

const monday = '2026-11-30';
const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], minutesPerDay: 60 };
const template = (id: string, hardDay: boolean) => [id, { id, hardDay } as SessionTemplate] as const;
const catalogue = new Map([template('walk', false), template('run', true)]);

type Entry = readonly [day: number, minutes: number, templateId?: string];

/** Weeks of sessions on days of the week, 0 = Monday. */
function planOf(...weeks: (readonly Entry[])[]): Plan {
  return {
    startsOn: monday,
    weeks: weeks.map((entries, index) => {
      const startsOn = addDays(monday, 7 * index);
      const sessions = entries.map(([day, minutes, templateId = 'walk']) => ({
        date: addDays(startsOn, day),
        minutes,
        met: templateId === 'run' ? 8 : 4,
        templateId,
      }));
      return { week: index + 1, startsOn, sessions: sessions as unknown as PlanSession[] };
    }),
  } as unknown as Plan;
}

const spread: readonly Entry[] = [
  [0, 40],
  [2, 40],
  [4, 40],
];

describe('absurdities of a plan', () => {
  it('are none in a plan spread over the week', () => {
    expect(absurditiesOf(planOf(spread, spread, spread, spread), everyDay, catalogue)).toEqual([]);
  });

  it.each<[Absurdity, Plan]>([
    [
      'maximal days packed',
      planOf([
        [0, 40, 'run'],
        [1, 40, 'run'],
        [4, 40],
      ]),
    ],
    [
      'packed, then nothing',
      planOf([
        [1, 40],
        [2, 40],
        [3, 40],
      ]),
    ],
    [
      'all load at one end',
      planOf([
        [4, 40],
        [6, 40],
      ]),
    ],
    [
      'longer than the day',
      planOf([
        [0, 40],
        [2, 65],
        [4, 40],
      ]),
    ],
    [
      'load jumps',
      planOf(spread, spread, [
        [0, 60],
        [2, 60],
        [4, 60],
      ]),
    ],
    ['last week of one day', planOf(spread, spread, spread, [[0, 40]])],
    ['empty week', planOf(spread, [], spread)],
  ])('are seen: %s', (name, plan) => {
    expect(absurditiesOf(plan, everyDay, catalogue)).toContain(name);
  });

  it('are not seen where the days leave no choice', () => {
    const twoDays = { weekdays: [6, 7], minutesPerDay: 60 };
    const weekend: readonly Entry[] = [
      [5, 60],
      [6, 60],
    ];
    expect(absurditiesOf(planOf(weekend, weekend), twoDays, catalogue)).toEqual([]);
  });

  it('forgive the way back after an easy week', () => {
    const easy: readonly Entry[] = [
      [0, 20],
      [2, 20],
      [4, 20],
    ];
    expect(absurditiesOf(planOf(spread, easy, spread), everyDay, catalogue)).toEqual([]);
  });
});
