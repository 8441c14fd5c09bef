import type { Profile } from '../../profile/profile.js';
import type { TrainingRequest } from '../../request/training-request.js';
import {
  broken,
  goodPlan,
  limit,
  profile,
  request,
  retotal,
  said,
  sessionOf,
  sources,
  startsOn,
  strength,
  walk,
} from './testing/good-plan.js';

const withProfile = (changes: Partial<Profile>) =>
  broken(goodPlan(), { profile: { ...profile, ...changes } });
const withRequest = (changes: Partial<TrainingRequest>) =>
  broken(goodPlan(), { request: { ...request, ...changes } });

describe('what the person can and wants', () => {
  it.each<[string, Partial<Profile>, string]>([
    ['a refused activity', { dislikedActivities: ['walking'] }, 'disliked'],
    ['a day that is not free', { availableDays: [{ weekday: 1, minutes: 60 }] }, 'availability'],
    [
      'a day too short',
      {
        availableDays: [
          { weekday: 1, minutes: 25 },
          { weekday: 3, minutes: 60 },
        ],
      },
      'availability',
    ],
    ['no bands', { equipment: [] }, 'equipment'],
    ['nowhere to walk', { places: ['home'] }, 'place'],
  ])('is checked: %s', (_, changes, rule) => expect(withProfile(changes)).toEqual([rule]));

  it.each<[string, Partial<TrainingRequest>, string]>([
    ['a refused activity', { dislikedActivities: [said('walking')] }, 'disliked'],
    ['an excluded day', { excludedWeekdays: [said(1)] }, 'availability'],
    ['other days asked for', { weekdays: [said(3)] }, 'availability'],
    ['shorter sessions', { minutesPerSession: said(25) }, 'wish'],
    ['fewer sessions', { sessionsPerWeek: said(1) }, 'wish'],
    ['a painful joint under impact or load', { painfulJoints: [said('knee')] }, ''],
    ['another place', { place: said('home') }, 'place'],
    ['harm', { harms: [said('self-harm')] }, 'harm'],
  ])('is checked in the request: %s', (_, changes, rule) =>
    expect(withRequest(changes)).toEqual(rule === '' ? [] : [rule]),
  );

  it('is kept where everything fits exactly', () => {
    expect(
      withRequest({ minutesPerSession: said(30), sessionsPerWeek: said(2), weekdays: [said(1), said(3)] }),
    ).toEqual([]);
    expect(
      withProfile({ availableDays: [1, 3].map((weekday) => ({ weekday: weekday as 1, minutes: 30 })) }),
    ).toEqual([]);
    expect(withProfile({ availableDays: [] })).toEqual([]);
    expect(withProfile({ places: [] })).toEqual([]);
    expect(withProfile({ equipment: [], likedActivities: ['resistance-bands'] })).toEqual([]);
    expect(withProfile({ equipment: [], places: ['gym', 'home', 'outdoors'] })).toEqual([]);
    expect(
      broken(goodPlan(), {
        profile: { ...profile, equipment: [] },
        request: { ...request, equipment: [said('resistance-bands')] },
      }),
    ).toEqual([]);
    expect(
      broken(goodPlan(), {
        profile: { ...profile, equipment: [] },
        request: { ...request, likedActivities: [said('resistance-bands')] },
      }),
    ).toEqual([]);
  });

  it('counts a pool and a gym for what they hold, and no more', () => {
    const needs = (equipment: (typeof strength)['equipment'], places: Profile['places']) =>
      broken(goodPlan(), {
        profile: { ...profile, places: [...profile.places, ...places] },
        catalogue: [{ ...strength, equipment }, walk],
      });
    expect(needs(['pool'], ['pool'])).toEqual([]);
    expect(needs(['pool'], ['gym'])).toEqual(['equipment']);
    expect(needs(['treadmill'], ['gym'])).toEqual([]);
    expect(needs(['treadmill'], ['pool'])).toEqual(['equipment']);
    expect(needs(['bicycle'], ['gym'])).toEqual(['equipment']);
    // A chair is at hand at home, and nowhere else for certain.
    expect(needs(['chair'], [])).toEqual([]);
    expect(
      broken(goodPlan(), {
        profile: { ...profile, places: ['outdoors'] },
        catalogue: [{ ...strength, equipment: ['chair'], places: ['outdoors'] }, walk],
      }),
    ).toEqual(['equipment']);
  });

  it('adds up all sessions of a day', () => {
    const plan = goodPlan();
    plan.weeks[1]!.sessions.push(sessionOf(walk, '2026-12-07'));
    retotal(plan.weeks[1]!);
    const constraints = [limit({ kind: 'cap', quantity: 'sessionsPerDay', value: 2 })];
    const baseline = { ...sources.baseline, weeklyLoad: 400 };
    const days = (minutes: number) => ({
      profile: { ...profile, availableDays: [1, 3].map((weekday) => ({ weekday: weekday as 1, minutes })) },
      constraints: [
        ...constraints,
        limit({ id: 'rise', kind: 'cap', quantity: 'weeklyLoadIncreaseFraction', value: 1 }),
      ],
      baseline,
    });
    expect(broken(plan, days(60))).toEqual([]);
    expect(broken(plan, days(59))).toEqual(['availability']);
  });

  it.each<[0 | 1 | 2 | 3, 'none' | 'low' | 'high', string[]]>([
    [0, 'high', []],
    [1, 'high', ['painful-joint']],
    [2, 'low', []],
    [3, 'none', ['painful-joint']],
  ])('spares a joint that hurts: load %s at %s impact', (load, impact, rules) => {
    const template = { ...strength, jointLoad: { hip: load }, impact };
    const changes = {
      request: { ...request, painfulJoints: [said('hip' as const)] },
      catalogue: [template, walk],
    };
    expect(broken(goodPlan(), changes)).toEqual(rules);
  });
});

describe('the screening a plan rests on', () => {
  const screened = (changes: Partial<typeof sources.screening>) =>
    broken(goodPlan(), { screening: { ...sources.screening, ...changes } });
  it('is no stop, and lies before the plan', () => {
    expect(screened({ outcome: 'needs-clinician' })).toEqual([]);
    expect(screened({ outcome: 'stop' })).toEqual(['clearance']);
    expect(screened({ screenedOn: startsOn })).toEqual([]);
    expect(screened({ screenedOn: '2026-12-01' })).toEqual(['screening']);
  });

  it('rests on answers of the last twelve months', () => {
    expect(withProfile({ screeningAnsweredOn: null })).toEqual(['screening']);
    expect(withProfile({ screeningAnsweredOn: '2025-11-25' })).toEqual([]);
    expect(withProfile({ screeningAnsweredOn: '2025-11-24' })).toEqual(['screening']);
    expect(withProfile({ screeningAnsweredOn: '2026-11-25' })).toEqual([]);
    expect(withProfile({ screeningAnsweredOn: '2026-11-26' })).toEqual(['screening']);
  });

  it('ends on a day that the plan names where it goes on', () => {
    expect(screened({ validUntil: '2026-12-09' })).toEqual([]);
    expect(screened({ validUntil: '2026-12-08' })).toEqual(['screening']);
    const saying = (en: string, zh: string) => {
      const plan = goodPlan();
      plan.assumptions.push({ en, zh });
      return broken(plan, { screening: { ...sources.screening, validUntil: '2026-12-08' } });
    };
    expect(saying('Holds until 2026-12-08.', '有效期至2026-12-08。')).toEqual([]);
    expect(saying('Holds until 8 December 2026.', '有效期至2026年12月8日。')).toEqual([]);
    expect(saying('Holds until 18 December 2026.', '有效期至2026年12月8日。')).toEqual(['screening']);
    expect(saying('Holds until 8 December 2026.', '有效期至2026年12月18日。')).toEqual(['screening']);
    expect(saying('Holds until 2026-12-08.', '有效')).toEqual(['screening']);
    expect(saying('Holds.', '有效期至2026-12-08。')).toEqual(['screening']);
  });
});

describe('a wish to lose weight', () => {
  const wanting = (
    wanted: number,
    changes: Partial<Profile> = {},
    outcome: 'body-mass' | 'vo2max' = 'body-mass',
  ) => {
    const plan = goodPlan();
    Object.assign(plan.effects[0]!, { outcome, wanted });
    return broken(plan, { profile: { ...profile, ...changes } });
  };
  it('is not served in a minor or somebody underweight', () => {
    expect(wanting(-4)).toEqual([]);
    expect(wanting(-4, { birthDate: '2008-12-01' })).toEqual(['weight-goal']);
    expect(wanting(-4, { birthDate: '2008-11-30' })).toEqual([]);
    expect(wanting(2, { birthDate: '2010-01-01' })).toEqual([]);
    expect(wanting(-4, { birthDate: '2010-01-01' }, 'vo2max')).toEqual([]);
    expect(wanting(-4, { bodyMassKg: 53.4 })).toEqual(['weight-goal']);
    expect(wanting(-4, { bodyMassKg: 53.5 })).toEqual([]);
    expect(wanting(-4, { birthDate: null, heightCm: null })).toEqual([]);
    expect(wanting(-4, { bodyMassKg: null })).toEqual([]);
  });
});

describe('heart-rate targets by a maximum from age', () => {
  // 46 years on the first day: 208 − 0.7 × 46 = 175.8.
  const aged = (maxBpm: number, changes: Partial<Profile> = {}, asked: Partial<TrainingRequest> = {}) => {
    const plan = goodPlan();
    plan.heartRateBasis = { restBpm: 60, maxBpm, origin: 'age-formula', source: 'Tanaka 2001' };
    plan.weeks.forEach((week) => {
      week.sessions[1]!.steps[0]!.heartRateBpm = null;
      week.sessions[1]!.steps[1]!.heartRateBpm = { low: 106, high: 127 };
    });
    return broken(plan, {
      profile: { ...profile, measuredMaxHeartRateBpm: null, ...changes },
      request: { ...request, ...asked },
    });
  };
  it('are allowed only on the person’s own age and without a beta-blocker', () => {
    expect(aged(175.8)).toEqual([]);
    expect(aged(176)).toEqual([]);
    expect(aged(178)).toEqual(['heart-rate']);
    expect(aged(173)).toEqual(['heart-rate']);
    expect(aged(175.8, { birthDate: null })).toEqual(['heart-rate']);
    expect(aged(175.8, { restingHeartRateBpm: null })).toEqual(['heart-rate']);
    expect(aged(175.8, { medications: ['beta-blocker'] })).toEqual(['heart-rate']);
    expect(aged(175.8, {}, { medications: [said('beta-blocker')] })).toEqual(['heart-rate']);
  });

  it('stay inside the band whatever the template says', () => {
    const hot = { ...walk, heartRateReserve: { low: 0.4, high: 0.8 } };
    const plan = goodPlan();
    plan.weeks.forEach((week) => (week.sessions[1]!.steps[1]!.heartRateBpm!.high = 130));
    expect(broken(plan, { catalogue: [strength, hot] })).toEqual(['heart-rate']);
  });

  it('need a maximum above rest', () => {
    const plan = goodPlan();
    Object.assign(plan.heartRateBasis!, { maxBpm: 60 });
    expect(broken(plan, { profile: { ...profile, measuredMaxHeartRateBpm: 60 } })).toContain('heart-rate');
  });

  it('may have an unused basis', () => {
    const plan = goodPlan();
    plan.heartRateBasis!.restBpm = 99;
    for (const step of plan.weeks.flatMap(({ sessions }) => sessions).flatMap(({ steps }) => steps)) {
      step.heartRateBpm = null;
    }
    expect(broken(plan)).toEqual([]);
  });
});

describe('a band', () => {
  it.each<['light' | 'moderate' | 'vigorous', number, boolean]>([
    ['light', 4, false],
    ['light', 4.1, true],
    ['moderate', 7, false],
    ['moderate', 7.1, true],
    ['vigorous', 12, false],
  ])('%s cannot cost %s MET: %s', (band, met, isFound) => {
    const template = { ...strength, band, met, steps: strength.steps.map((step) => ({ ...step, band })) };
    const plan = goodPlan();
    plan.weeks.forEach((week) => (week.sessions = [sessionOf(template, week.startsOn)]));
    expect(broken(plan, { catalogue: [template, walk] }).includes('band-met')).toBe(isFound);
  });

  it('of a step is not above that of its session', () => {
    const template = {
      ...strength,
      steps: strength.steps.map((step) => ({ ...step, band: 'vigorous' as const })),
    };
    const plan = goodPlan();
    plan.weeks.forEach((week) => (week.sessions[0] = sessionOf(template, week.startsOn)));
    expect(broken(plan, { catalogue: [template, walk] })).toContain('steps');
  });
});

it('finds a template that two packs claim', () => {
  expect(broken(goodPlan(), { catalogue: [strength, walk, strength] })).toEqual(['catalogue']);
});

it('reckons energy for 70 kg where no mass is known', () => {
  const plan = goodPlan();
  for (const session of plan.weeks.flatMap(({ sessions }) => sessions)) session.energyKcal = 140;
  expect(broken(plan, { baseline: { ...sources.baseline, bodyMassKg: null } })).toEqual([]);
  expect(broken(plan)).toEqual(['energy']);
});
