import { limitFaults } from './limit-shape.js';
import { broken, goodPlan, limit, sources } from './testing/good-plan.js';
import { verifyPlan } from './verify-plan.js';

const advice = { kind: 'advice', text: { en: 'a', zh: '甲' } };
const ceiling = { kind: 'intensityCeiling', band: 'light', heartRateTargetsAllowed: false };

describe('a limit that cannot be read counts as broken', () => {
  it.each<[object]>([
    [{ kind: 'teleport' }],
    [{ kind: undefined }],
    [{ kind: 'forbid', severity: 'urgent' }],
    [{ kind: 'forbid', severity: undefined }],
    [{ kind: 'forbid', appliesTo: null }],
    [{ kind: 'forbid', appliesTo: [] }],
    [{ kind: 'forbid', appliesTo: { moonPhase: ['full'] } }],
    [{ kind: 'forbid', appliesTo: { activities: [] } }],
    [{ kind: 'forbid', appliesTo: { activities: 'walking' } }],
    [{ kind: 'forbid', appliesTo: { modalities: [7] } }],
    [{ kind: 'forbid', appliesTo: { bands: ['brutal'] } }],
    [{ kind: 'forbid', appliesTo: { bands: [] } }],
    [{ kind: 'forbid', appliesTo: { bands: 'light' } }],
    [{ kind: 'forbid', appliesTo: { equipment: [] } }],
    [{ kind: 'forbid', appliesTo: { impact: [null] } }],
    [{ kind: 'forbid', appliesTo: { muscleGroups: [] } }],
    [{ kind: 'forbid', appliesTo: { jointLoad: 'knee' } }],
    [{ kind: 'forbid', appliesTo: { jointLoad: { joint: 3, atLeast: 1 } } }],
    [{ kind: 'forbid', appliesTo: { jointLoad: { joint: 'knee', atLeast: NaN } } }],
    [{ kind: 'forbid', appliesTo: { fallRiskAtLeast: '1' } }],
    [{ kind: 'forbid', appliesTo: { valsalva: false } }],
    [{ kind: 'forbid', appliesTo: { supine: 1 } }],
    [{ kind: 'forbid', appliesTo: { contact: null } }],
    [{ kind: 'forbid', appliesTo: { breathHold: 'yes' } }],
    [{ ...ceiling, band: 'brutal' }],
    [{ ...ceiling, maxRpe: NaN }],
    [{ ...ceiling, maxHeartRateBpm: null }],
    [{ ...ceiling, heartRateTargetsAllowed: undefined }],
    [{ kind: 'cap', quantity: 'steps', value: 3 }],
    [{ kind: 'cap', quantity: 'minutesPerWeek', value: NaN }],
    [{ kind: 'cap', quantity: 'minutesPerWeek', value: -1 }],
    [{ kind: 'cap', quantity: 'minutesPerWeek', value: '60' }],
    [{ kind: 'floor', quantity: 'weeklyLoadIncreaseFraction', value: 0.1 }],
    [{ kind: 'floor', quantity: 'sessionsPerWeek', value: Infinity }],
    [{ kind: 'spacing', minHours: NaN }],
    [{ kind: 'maxGapDays' }],
    [{ kind: 'supervise', by: 'robot' }],
    [{ ...advice, text: 'check' }],
    [{ ...advice, text: { en: 'check' } }],
    [{ ...advice, text: { zh: '检查' } }],
  ])('%o', (rest) => expect(broken(goodPlan(), { constraints: [limit(rest)] })).toEqual(['limit']));

  it('also without a name', () => {
    for (const odd of [null, 7, 'x', [], {}, { id: 3, kind: 'forbid', severity: 'hard', appliesTo: {} }]) {
      expect(limitFaults([odd])).toMatchObject([{ rule: 'unreadable-limit', where: 'plan', lastDay: null }]);
    }
  });
});

it('reads every limit there is', () => {
  const selector = {
    activities: ['walking'],
    modalities: ['aerobic'],
    bands: ['light', 'moderate', 'vigorous', 'near-max'],
    equipment: ['mat'],
    jointLoad: { joint: 'knee', atLeast: 1 },
    impact: ['none'],
    fallRiskAtLeast: 1,
    valsalva: true,
    supine: true,
    contact: true,
    breathHold: true,
    muscleGroups: ['back'],
  };
  const quantities = [
    'minutesPerSession',
    'minutesPerWeek',
    'moderateEquivalentMinutesPerWeek',
    'sessionsPerWeek',
    'sessionsPerDay',
    'restDaysPerWeek',
  ];
  const readable = [
    { kind: 'forbid', appliesTo: selector },
    { kind: 'forbid', appliesTo: { activities: undefined } },
    ...['light', 'moderate', 'vigorous', 'near-max'].map((band) => ({
      ...ceiling,
      band,
      maxRpe: 13,
      maxHeartRateBpm: 120,
    })),
    ...quantities.flatMap((quantity) => ['cap', 'floor'].map((kind) => ({ kind, quantity, value: 0 }))),
    { kind: 'cap', quantity: 'weeklyLoadIncreaseFraction', value: 0.1 },
    { kind: 'spacing', minHours: 48 },
    { kind: 'maxGapDays', days: 2, severity: 'soft' },
    { kind: 'supervise', by: 'clinician' },
    { kind: 'supervise', by: 'coach' },
    advice,
  ];
  expect(limitFaults(readable.map((rest) => limit(rest)))).toEqual([]);
});

describe('what is no plan', () => {
  const throwing = new Proxy(
    {},
    {
      get: () => {
        throw new Error('no');
      },
    },
  );
  it.each<[unknown]>([
    [null],
    [7],
    ['x'],
    [[]],
    [{}],
    [{ ...goodPlan(), weeks: [null] }],
    [{ ...goodPlan(), weeks: new Array(1e6) }],
    [throwing],
  ])('is refused (%#)', (plan) => expect(broken(plan)).toEqual(['shape']));

  /** Every field of a plan, as a path. */
  function paths(value: unknown, path: (string | number)[] = []): (string | number)[][] {
    if (typeof value !== 'object' || value === null) return [path];
    const inside = Object.entries(value).flatMap(([key, item]) => paths(item, [...path, key]));
    return path.length === 0 ? inside : [path, ...inside];
  }
  const readsAnyText = new Set([
    'origin',
    'kind',
    'activity',
    'modality',
    'outcome',
    'id',
    'templateId',
    'unit',
    'source',
    'constraintId',
    'name',
    'version',
    'supervisedBy',
    'en',
    'zh',
  ]);

  /** Fields that plans of earlier versions lack. */
  const mayBeMissing = new Set(['givenUp']);

  it.each(paths(goodPlan()).map((path) => [path.join('.'), path] as const))(
    'is refused where %s is missing or of another kind, and never throws',
    (_, path) => {
      const key = path.at(-1)!;
      const absent = mayBeMissing.has(String(key)) ? [] : [undefined];
      for (const value of [...absent, [7], NaN, -1, Infinity, true]) {
        const plan = goodPlan();
        const parent = path.slice(0, -1).reduce<object>((at, part) => Reflect.get(at, part) as object, plan);
        Object.assign(parent, { [key]: value });
        const isSigned =
          value === -1 &&
          ['wanted', 'predicted', 'low', 'high', 'price', 'reachable', 'bound'].includes(String(key));
        if (!isSigned) expect(broken(plan)).toContain('shape');
        else expect(() => broken(plan)).not.toThrow();
      }
      if (!readsAnyText.has(String(key)) && !['title', 'cue'].includes(String(key))) {
        const plan = goodPlan();
        const parent = path.slice(0, -1).reduce<object>((at, part) => Reflect.get(at, part) as object, plan);
        Object.assign(parent, { [key]: 'x' });
        expect(broken(plan)).not.toEqual([]);
      }
    },
  );

  it('is refused where a list is longer than anybody needs', () => {
    const plan = goodPlan();
    plan.weeks[0]!.sessions = Array.from({ length: 22 }, () => plan.weeks[0]!.sessions[0]!);
    expect(broken(plan)).toEqual(['shape']);
    const steps = goodPlan();
    steps.weeks[0]!.sessions[0]!.steps = Array.from(
      { length: 101 },
      () => steps.weeks[0]!.sessions[0]!.steps[0]!,
    );
    expect(broken(steps)).toEqual(['shape']);
    const weeks = goodPlan();
    weeks.weeks = Array.from({ length: 105 }, () => weeks.weeks[0]!);
    expect(broken(weeks)).toEqual(['shape']);
    const assumptions = goodPlan();
    assumptions.assumptions = Array.from({ length: 501 }, () => ({ en: 'a', zh: '甲' }));
    expect(broken(assumptions)).toEqual(['shape']);
  });

  it('says where', () => {
    const plan = goodPlan();
    Object.assign(plan.weeks[1]!.sessions[0]!, { minutes: NaN });
    expect(verifyPlan({ ...sources, plan })).toEqual([
      {
        rule: 'shape',
        where: 'plan.weeks[1].sessions[0].minutes',
        message: 'is no finite amount of 0 or more',
        limit: null,
        found: null,
        lastDay: null,
      },
    ]);
  });

  it('may leave open what can be open', () => {
    const plan = goodPlan();
    plan.weeks[0]!.sessions[0]!.supervisedBy = 'coach';
    plan.weeks[0]!.sessions[0]!.constraintIds = ['limit'];
    expect(broken(plan)).toEqual([]);
  });
});
