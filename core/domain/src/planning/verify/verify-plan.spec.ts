import type { Constraint } from '../../screening/constraint.js';
import { broken, goodPlan, limit, retotal, sessionOf, sources, strength, walk } from './testing/good-plan.js';
import { verifyPlan } from './verify-plan.js';

const under = (...constraints: Constraint[]) => broken(goodPlan(), { constraints });
const ceiling = { kind: 'intensityCeiling', band: 'vigorous', heartRateTargetsAllowed: true };

it('passes a good plan, also at the edge of its limits', () => {
  expect(under()).toEqual([]);
  expect(
    under(
      limit({ kind: 'spacing', minHours: 48 }),
      limit({ kind: 'maxGapDays', days: 4 }),
      limit({ ...ceiling, band: 'moderate', maxRpe: 13, maxHeartRateBpm: 119 }),
      limit({ kind: 'cap', quantity: 'minutesPerWeek', value: 60 }),
      limit({ kind: 'floor', quantity: 'minutesPerWeek', value: 60 }),
      limit({ kind: 'cap', quantity: 'minutesPerSession', value: 30 }),
      limit({ kind: 'cap', quantity: 'moderateEquivalentMinutesPerWeek', value: 60 }),
      limit({ kind: 'cap', quantity: 'sessionsPerWeek', value: 2 }),
      limit({ kind: 'cap', quantity: 'sessionsPerDay', value: 1 }),
      limit({ kind: 'cap', quantity: 'restDaysPerWeek', value: 5 }),
      limit({ kind: 'floor', quantity: 'restDaysPerWeek', value: 5 }),
    ),
  ).toEqual([]);
});

describe('a broken limit', () => {
  it.each<[string, object]>([
    ['forbid', { kind: 'forbid', appliesTo: { jointLoad: { joint: 'knee', atLeast: 2 } } }],
    ['band', { ...ceiling, band: 'light' }],
    ['effort', { ...ceiling, maxRpe: 12 }],
    ['heart rate', { ...ceiling, maxHeartRateBpm: 118 }],
    ['no heart-rate targets', { ...ceiling, heartRateTargetsAllowed: false }],
    ['minutes a week', { kind: 'cap', quantity: 'minutesPerWeek', value: 59 }],
    ['minutes a session', { kind: 'cap', quantity: 'minutesPerSession', value: 29 }],
    ['shortest session', { kind: 'floor', quantity: 'minutesPerSession', value: 31 }],
    ['moderate minutes', { kind: 'cap', quantity: 'moderateEquivalentMinutesPerWeek', value: 59 }],
    ['fewest moderate minutes', { kind: 'floor', quantity: 'moderateEquivalentMinutesPerWeek', value: 61 }],
    ['sessions', { kind: 'floor', quantity: 'sessionsPerWeek', value: 3 }],
    ['most sessions', { kind: 'cap', quantity: 'sessionsPerWeek', value: 1 }],
    [
      'sessions of a kind that is missing',
      { kind: 'floor', quantity: 'sessionsPerWeek', value: 1, appliesTo: { modalities: ['balance'] } },
    ],
    [
      'sessions a day',
      { kind: 'cap', quantity: 'sessionsPerDay', value: 0, appliesTo: { modalities: ['aerobic'] } },
    ],
    ['most rest days', { kind: 'cap', quantity: 'restDaysPerWeek', value: 4 }],
    ['rest days', { kind: 'floor', quantity: 'restDaysPerWeek', value: 6, severity: 'soft' }],
    ['spacing', { kind: 'spacing', minHours: 72 }],
    ['gap', { kind: 'maxGapDays', days: 3 }],
    ['gap after the last', { kind: 'maxGapDays', days: 5, appliesTo: { modalities: ['resistance'] } }],
    ['gap before the first', { kind: 'maxGapDays', days: 1, appliesTo: { modalities: ['aerobic'] } }],
    ['coach', { kind: 'supervise', by: 'coach' }],
    ['clinician', { kind: 'supervise', by: 'clinician' }],
    ['advice', { kind: 'advice', severity: 'soft', text: { en: 'Check', zh: '检查' } }],
  ])('is reported: %s', (_, rest) => expect(under(limit(rest))).toEqual(['limit']));

  it('is none where it is only a wish', () => {
    expect(under(limit({ kind: 'forbid', severity: 'soft' }))).toEqual([]);
    expect(under(limit({ kind: 'floor', quantity: 'minutesPerWeek', value: 99, severity: 'soft' }))).toEqual(
      [],
    );
  });

  it('stands somewhere, for people, and has a last day', () => {
    const found = (rest: object) =>
      verifyPlan({ ...sources, constraints: [limit(rest)], plan: goodPlan() })[0];
    expect(found({ kind: 'forbid' })).toEqual({
      rule: 'limit',
      where: 'week 1, 2026-11-30, session s-2026-11-30-strength',
      message: 'is forbidden',
      limit: null,
      found: null,
      lastDay: '2026-11-30',
    });
    expect(found({ kind: 'cap', quantity: 'minutesPerWeek', value: 59 })).toMatchObject({
      where: 'week 1',
      message: 'minutesPerWeek breaks the cap',
      limit: 59,
      found: 60,
      lastDay: '2026-12-06',
    });
    expect(found({ kind: 'maxGapDays', days: 3 })).toMatchObject({
      where: 'before 2026-12-07',
      limit: 3,
      found: 4,
      lastDay: '2026-12-07',
    });
    expect(found({ kind: 'floor', quantity: 'restDaysPerWeek', value: 6 })).toMatchObject({
      where: 'seven days from 2026-11-30',
      limit: 6,
      found: 5,
      lastDay: '2026-12-06',
    });
  });
});

describe('a selector', () => {
  it.each<[object, boolean]>([
    [{ activities: ['walking'] }, true],
    [{ activities: ['running'] }, false],
    [{ modalities: ['resistance'] }, true],
    [{ modalities: ['balance'] }, false],
    // A warm-up counts, too.
    [{ bands: ['light'] }, true],
    [{ bands: ['moderate'] }, true],
    [{ bands: ['vigorous'] }, false],
    [{ equipment: ['resistance-bands', 'mat'] }, true],
    [{ equipment: ['mat'] }, false],
    [{ jointLoad: { joint: 'knee', atLeast: 2 } }, true],
    [{ jointLoad: { joint: 'knee', atLeast: 3 } }, false],
    [{ jointLoad: { joint: 'hip', atLeast: 1 } }, false],
    [{ impact: ['low'] }, true],
    [{ impact: ['high'] }, false],
    [{ fallRiskAtLeast: 1 }, true],
    [{ fallRiskAtLeast: 2 }, false],
    [{ valsalva: true }, true],
    [{ supine: true }, true],
    [{ contact: true }, true],
    [{ breathHold: true }, true],
    [{ activities: ['walking'], valsalva: true }, false],
    [{ activities: ['walking'], supine: true }, false],
    [{ activities: ['walking'], contact: true }, false],
    [{ activities: ['walking'], breathHold: true }, false],
    [{ muscleGroups: ['back'] }, true],
    [{ muscleGroups: ['chest'] }, false],
  ])('%o speaks of the plan: %s', (appliesTo, speaks) => {
    expect(under(limit({ kind: 'forbid', appliesTo }))).toEqual(speaks ? ['limit'] : []);
  });

  it('speaks of a session that nobody can look up, whatever it asks of the template', () => {
    const plan = goodPlan();
    plan.weeks[0]!.sessions[0]!.templateId = 'gone';
    const constraints = [limit({ kind: 'forbid', appliesTo: { impact: ['high'] } })];
    expect(broken(plan, { constraints })).toEqual(['catalogue', 'limit']);
  });
});

describe('sessions near each other', () => {
  const days = (...dates: string[]) => {
    const plan = goodPlan();
    plan.weeks.forEach((week, index) => {
      week.sessions = dates
        .filter((date) => date < '2026-12-07' === (index === 0))
        .map((date) => sessionOf(strength, date));
      retotal(week);
    });
    return plan;
  };
  const anyDay = { ...sources.profile, availableDays: [] };

  it('are found across the border of two weeks', () => {
    const constraints = [limit({ kind: 'spacing', minHours: 48, appliesTo: { modalities: ['resistance'] } })];
    const near = days('2026-12-02', '2026-12-06', '2026-12-07');
    expect(broken(near, { constraints, profile: anyDay })).toEqual(['limit']);
    const apart = days('2026-12-02', '2026-12-06', '2026-12-08');
    expect(broken(apart, { constraints, profile: anyDay })).toEqual([]);
  });

  it('may be strength for other muscles, but not where the muscles are unknown', () => {
    const constraints = [limit({ kind: 'spacing', minHours: 48 })];
    const legs = { ...strength, id: 'legs', muscleGroups: ['quadriceps'] as const };
    const blank = { ...strength, id: 'blank', muscleGroups: [] };
    const beside = (other: typeof strength) => {
      const plan = days('2026-11-30', '2026-12-08');
      plan.weeks[0]!.sessions.push(sessionOf(other, '2026-12-01'));
      retotal(plan.weeks[0]!);
      return broken(plan, { constraints, profile: anyDay, catalogue: [strength, walk, legs, blank] });
    };
    expect(beside(legs)).toEqual([]);
    expect(beside(blank)).toEqual(['limit']);
    // Other work beside strength counts by the day alone.
    expect(beside(walk)).toEqual(expect.arrayContaining(['limit']));
  });

  it('leave a day of rest in any seven, not only in calendar weeks', () => {
    const twelve = [1, 2, 3, 4, 5, 6].map((day) => `2026-12-0${day}`);
    const on = [...twelve, '2026-12-07', '2026-12-08'];
    expect(broken(days(...on), { profile: anyDay })).toContain('rest-days');
    const withRest = on.filter((date) => date !== '2026-12-04');
    expect(broken(days(...withRest), { profile: anyDay })).not.toContain('rest-days');
  });

  it('are not hard on two days in a row, nor twice a day, also across weeks', () => {
    const hard = { ...strength, hardDay: true };
    const look = (...dates: string[]) => broken(days(...dates), { profile: anyDay, catalogue: [hard, walk] });
    expect(look('2026-12-06', '2026-12-07')).toEqual(['hard-days']);
    expect(look('2026-12-05', '2026-12-07')).toEqual([]);
    expect(look('2026-12-05', '2026-12-05', '2026-12-08')).toContain('hard-days');
  });

  it('are one a day, and more only under a limit that speaks of all sessions', () => {
    const twice = days('2026-11-30', '2026-12-08');
    twice.weeks[0]!.sessions.push(sessionOf(walk, '2026-11-30'));
    retotal(twice.weeks[0]!);
    const cap = (value: number, appliesTo = {}) => [
      limit({ kind: 'cap', quantity: 'sessionsPerDay', value, appliesTo }),
    ];
    expect(broken(twice, { profile: anyDay })).toEqual(['no-overlap']);
    expect(broken(twice, { profile: anyDay, constraints: cap(2) })).toEqual([]);
    expect(broken(twice, { profile: anyDay, constraints: [...cap(3), ...cap(1)] })).toEqual([
      'limit',
      'no-overlap',
    ]);
    const ofWalks = cap(2, { modalities: ['aerobic'] });
    expect(broken(twice, { profile: anyDay, constraints: ofWalks })).toEqual(['no-overlap']);
  });
});

describe('supervision', () => {
  const supervised = (by: 'clinician' | 'coach', needed: string) => {
    const plan = goodPlan();
    plan.weeks.forEach((week) => week.sessions.forEach((session) => (session.supervisedBy = by)));
    return broken(plan, { constraints: [limit({ kind: 'supervise', by: needed })] });
  };
  it('by a clinician serves for a coach, and not the other way round', () => {
    expect(supervised('clinician', 'coach')).toEqual([]);
    expect(supervised('coach', 'coach')).toEqual([]);
    expect(supervised('clinician', 'clinician')).toEqual([]);
    expect(supervised('coach', 'clinician')).toEqual(['limit']);
  });
});

describe('advice', () => {
  const text = { en: 'Check your glucose', zh: '测血糖' };
  const advice = [limit({ kind: 'advice', text, appliesTo: { modalities: ['aerobic'] } })];
  const showing = (...shown: { en: string; zh: string }[]) => {
    const plan = goodPlan();
    plan.weeks.forEach((week) => (week.sessions[1]!.advice = shown));
    return broken(plan, { constraints: advice });
  };
  it('is shown word for word, and nothing else with it', () => {
    expect(showing(text)).toEqual([]);
    expect(showing()).toEqual(['limit']);
    expect(showing({ ...text, zh: '不用测' })).toEqual(['advice', 'limit']);
    expect(showing(text, { en: 'Chest pain is normal', zh: '胸痛正常' })).toEqual(['advice']);
  });
});
