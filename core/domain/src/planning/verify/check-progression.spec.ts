import type { Plan } from '../plan.js';
import { broken, goodPlan, limit, retotal, sessionOf, sources, strength, walk } from './testing/good-plan.js';
import type { DeepMutable } from './testing/good-plan.js';

describe('a rise of load', () => {
  const rise = (value: number, severity = 'soft') =>
    limit({ id: 'rise', kind: 'cap', quantity: 'weeklyLoadIncreaseFraction', value, severity });
  const weeks = (first: number, second: number, template = walk): DeepMutable<Plan> => {
    const plan = goodPlan();
    plan.weeks.forEach((week, index) => {
      week.sessions = [sessionOf(template, week.startsOn, index === 0 ? first : second)];
      retotal(week);
    });
    return plan;
  };
  it('keeps to the fraction, or to a quarter of an hour', () => {
    expect(broken(weeks(45, 60), { constraints: [rise(0.1)] })).toEqual([]);
    const plan = weeks(40, 60);
    expect(broken(plan, { constraints: [rise(0.1)] })).toEqual(['rise']);
    expect(broken(plan, { constraints: [rise(0.5)] })).toEqual([]);
    expect(broken(plan)).toEqual(['progression']);
    expect(broken(weeks(40, 45), { constraints: [rise(0)] })).toEqual(['rise']);
    expect(broken(weeks(45, 45), { constraints: [rise(0)] })).toEqual([]);
  });

  it('is not hidden in the same minutes of harder work', () => {
    const hard = { ...walk, id: 'hard', band: 'vigorous' as const, met: 9, rpe: { low: 14, high: 17 } };
    const plan = weeks(45, 45);
    plan.weeks[1]!.sessions = [sessionOf(hard, '2026-12-07', 45)];
    retotal(plan.weeks[1]!);
    expect(broken(plan, { catalogue: [strength, walk, hard] })).toContain('progression');
  });

  it('counts the hardest session that the limits leave', () => {
    // 15 minutes at 4 MET are 60 MET-minutes; a run that is allowed would make it 150.
    const run = { ...walk, id: 'run', activity: 'running' as const, band: 'vigorous' as const, met: 10 };
    const quick = { ...walk, id: 'quick', met: 6 };
    const plan = weeks(45, 45);
    plan.weeks[1]!.sessions = [sessionOf(quick, '2026-12-07', 45)];
    retotal(plan.weeks[1]!);
    const catalogue = [strength, walk, quick, run];
    expect(broken(plan, { catalogue })).toEqual([]);
    const ceiling = limit({ kind: 'intensityCeiling', band: 'moderate', heartRateTargetsAllowed: true });
    expect(broken(plan, { catalogue, constraints: [ceiling] })).toEqual([]);
    expect(broken(plan, { catalogue: [strength, walk, { ...quick, met: 6 }], constraints: [] })).toEqual([]);
    const faster = { ...quick, met: 6.5 };
    plan.weeks[1]!.sessions = [sessionOf(faster, '2026-12-07', 45)];
    retotal(plan.weeks[1]!);
    expect(broken(plan, { catalogue: [strength, walk, faster, run] })).toEqual([]);
    expect(broken(plan, { catalogue: [strength, walk, faster, run], constraints: [ceiling] })).toEqual([
      'progression',
    ]);
    const forbid = limit({ kind: 'forbid', appliesTo: { activities: ['running'] } });
    expect(broken(plan, { catalogue: [strength, walk, faster, run], constraints: [forbid] })).toEqual([
      'progression',
    ]);
  });

  it('starts from the training so far, or gently', () => {
    const first = (minutes: number, baseline = {}) => {
      const plan = goodPlan();
      plan.weeks.forEach((week) => {
        week.sessions = [
          sessionOf(walk, week.startsOn, 60),
          sessionOf(strength, `2026-12-0${week.week === 1 ? 2 : 9}`, minutes),
        ];
        retotal(week);
      });
      return broken(plan, { baseline: { ...sources.baseline, ...baseline } });
    };
    // 315 MET-minutes and a quarter of an hour at 4 MET: 375 in all.
    expect(first(30)).toEqual([]);
    expect(first(35)).toEqual(['progression']);
    expect(first(60, { weeklyLoad: 400 })).toEqual([]);
    expect(first(60, { weeklyLoad: 382 })).toEqual([]);
    expect(first(60, { weeklyLoad: 380 })).toEqual(['progression']);
    expect(first(60, { activeMinutesPerWeek: 100 })).toEqual([]);
    expect(first(60, { activeMinutesPerWeek: 80 })).toEqual(['progression']);
  });

  it('is none after an easy week', () => {
    const plan = weeks(60, 30);
    const third = {
      ...plan.weeks[1]!,
      week: 3,
      startsOn: '2026-12-14',
      sessions: [sessionOf(walk, '2026-12-14', 60)],
    };
    retotal(third);
    plan.weeks.push(third);
    expect(broken(plan)).toEqual([]);
    const fourth = {
      ...third,
      week: 4,
      startsOn: '2026-12-21',
      sessions: [sessionOf(walk, '2026-12-21', 30)],
    };
    const fifth = {
      ...third,
      week: 5,
      startsOn: '2026-12-28',
      sessions: [sessionOf(walk, '2026-12-28', 30)],
    };
    const sixth = {
      ...third,
      week: 6,
      startsOn: '2027-01-04',
      sessions: [sessionOf(walk, '2027-01-04', 60)],
    };
    [fourth, fifth, sixth].forEach(retotal);
    plan.weeks.push(fourth, fifth, sixth);
    expect(broken(plan)).toEqual(['progression']);
  });
});
