import { addDays } from '../../shared/local-date.js';
import type { Plan } from '../plan.js';
import {
  broken,
  goodPlan,
  request,
  retotal,
  said,
  sessionOf,
  sources,
  startsOn,
  strength,
  walk,
} from './testing/good-plan.js';
import type { DeepMutable } from './testing/good-plan.js';

type Kind = 'base' | 'build' | 'peak' | 'taper' | 'deload';
const sprint = { ...walk, id: 'sprint', title: { en: 'Sprint', zh: '冲刺' }, hardDay: true };
const catalogue = [...sources.catalogue, sprint];
const reason = { en: 'Why', zh: '原因' };
/** A race at the end of week ten. */
const race = {
  request: {
    ...request,
    goals: [{ kind: said('run-event' as const), target: null, deadline: said({ weeks: 10 }) }],
  },
};

/** Ten weeks of two sessions, the second of which may be hard; minutes of both in each week. */
function planOf(weeks: readonly (readonly [Kind | null, first: number, second: number])[], hardFrom = 99) {
  const plan = goodPlan();
  plan.weeks = weeks.map(([kind, first, second], index) => {
    const monday = addDays(startsOn, 7 * index);
    const other = index + 1 >= hardFrom ? sprint : walk;
    const sessions = [
      sessionOf(strength, monday, first),
      sessionOf(other, addDays(monday, 2), second),
    ].filter(({ minutes }) => minutes > 0);
    const week: DeepMutable<Plan>['weeks'][number] = {
      week: index + 1,
      startsOn: monday,
      sessions,
      minutes: 0,
      moderateEquivalentMinutes: 0,
      load: 0,
      ...(kind ? { phase: { kind, reason: { ...reason } } } : {}),
    };
    retotal(week);
    return week;
  });
  return plan;
}

const base = ['base', 30, 30] as const;
const build = ['build', 30, 30] as const;
const easy = ['deload', 20, 20] as const;
const toRace = [
  base,
  base,
  base,
  easy,
  build,
  build,
  build,
  ['peak', 35, 35],
  ['taper', 20, 20],
  ['taper', 20, 20],
] as const;

/** The phases of a plan to the race with one week in another's place. */
const broke = (at: number, week: readonly [Kind | null, number, number], hardFrom?: number) =>
  broken(
    planOf(
      toRace.map((own, index) => (index + 1 === at ? week : own)),
      hardFrom,
    ),
    { ...race, catalogue },
  );

describe('phases', () => {
  it('are kept as planned: base, easier week, build, peak and taper before a race', () => {
    expect(broken(planOf(toRace), { ...race, catalogue })).toEqual([]);
    expect(broken(planOf(toRace, 8), { ...race, catalogue })).toEqual([]);
  });

  it('need not be said', () => expect(broke(4, [null, 30, 30])).toEqual([]));

  it.each<[string, number, readonly [Kind | null, number, number]]>([
    ['an easier week that is not', 4, ['deload', 30, 25]],
    ['an easier week that is next to nothing', 4, ['deload', 20, 0]],
    ['a first week to rest in', 1, ['deload', 20, 20]],
    ['an easier week right after another', 5, ['deload', 20, 20]],
    ['a taper with all the volume', 9, ['taper', 35, 35]],
    ['a taper with hardly any', 10, ['taper', 20, 0]],
    ['a taper too early', 7, ['taper', 20, 20]],
    ['a peak as light as an easier week', 8, ['peak', 20, 20]],
    ['a peak that no taper follows', 6, ['peak', 30, 30]],
    ['a base after building', 7, ['base', 30, 30]],
    ['a phase nobody knows', 5, ['overreach' as Kind, 30, 30]],
  ])('are refused: %s', (_what, at, week) => expect(broke(at, week)).toContain('phase'));

  it('are refused: a taper with the load, but too few sessions or none of the hard ones', () => {
    const [monday, wednesday, friday] = [0, 2, 4];
    const plan = (taper: readonly (readonly [typeof walk, number, number])[]) => {
      const made = planOf(toRace);
      const write = (index: number, sessions: typeof taper) => {
        const week = made.weeks[index]!;
        week.sessions = sessions.map(([of, day, minutes]) =>
          sessionOf(of, addDays(week.startsOn, day), minutes),
        );
        retotal(week);
      };
      write(7, [
        [sprint, monday, 40],
        [walk, wednesday, 40],
        [sprint, friday, 40],
      ]);
      write(8, taper);
      write(9, taper);
      return broken(made, {
        ...race,
        catalogue,
        profile: {
          ...sources.profile,
          availableDays: [1, 3, 5].map((weekday) => ({ weekday: weekday as 1, minutes: 60 })),
        },
      });
    };
    const hard = [sprint, monday, 20] as const;
    expect(plan([hard, [walk, wednesday, 20], [walk, friday, 20]])).not.toContain('phase');
    expect(plan([hard, [walk, wednesday, 40]])).not.toContain('phase');
    expect(plan([[sprint, monday, 60]])).toContain('phase');
    expect(
      plan([
        [walk, monday, 20],
        [walk, wednesday, 20],
        [walk, friday, 20],
      ]),
    ).toContain('phase');
  });

  it('are refused without a dated race, or one that is not right after the taper', () => {
    const at = (deadline: object | null) =>
      broken(planOf(toRace), {
        request: {
          ...request,
          goals: [
            {
              kind: said('run-event' as const),
              target: null,
              deadline: deadline && said(deadline as { weeks: number }),
            },
          ],
        },
        catalogue,
      });
    expect(broken(planOf(toRace), { catalogue })).toEqual(['phase']);
    expect(at(null)).toEqual(['phase']);
    expect(at({ weeks: 20 })).toEqual(['phase']);
    // The tenth week ends on 7 February.
    expect(at({ date: '2027-02-07' })).toEqual([]);
    expect(at({ date: '2027-02-09' })).toEqual(['phase']);
  });

  it('are refused in a short plan without a race, and for people whose condition prescribes their dose', () => {
    const short = planOf([base, base, base, easy]);
    expect(broken(short)).toEqual(['phase']);
    const clinical = [{ population: 'heart-failure' }] as unknown as typeof sources.screening.prescriptions;
    const long = planOf([base, base, base, easy, build, build, build, build]);
    expect(broken(long)).toEqual([]);
    expect(broken(long, { screening: { ...sources.screening, prescriptions: clinical } })).toEqual(['phase']);
  });
});
