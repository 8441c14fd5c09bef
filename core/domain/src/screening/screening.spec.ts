import type { Profile } from '../profile/profile.js';
import { seededRandom } from '../shared/seeded-random.js';
import { assembleFacts } from './assemble-facts.js';
import { checkPack } from './pack-checks/check-pack.js';
import { evaluateCondition } from './evaluate-condition.js';
import type { Facts } from './facts.js';
import type { KnowledgePack } from './knowledge-pack.js';
import type { Rule } from './rule.js';
import { samplePack as pack, sampleRule as rule } from './testing/sample-rule.js';
import { compileRules } from './engine/compile-rules.js';
import { screen as screenBy } from './engine/screen.js';

const on = '2026-11-25';
const screen = (input: { facts: Facts; packs: readonly KnowledgePack[]; on: string }) =>
  screenBy({ ...input, rules: compileRules(input.packs) });
const answered = { screeningAnswered: true } as const;

describe('evaluateCondition', () => {
  const unknown = { fact: 'bmi', unit: 'kg/m2', above: 1 } as const;
  it.each([
    [{ all: [{ always: true }, unknown] } as const, 'unknown'],
    [{ all: [{ not: { always: true } }, unknown] } as const, false],
    [{ any: [{ always: true }, unknown] } as const, true],
    [{ any: [{ not: { always: true } }, unknown] } as const, 'unknown'],
    [{ not: unknown } as const, 'unknown'],
  ])('follows Kleene: %j', (condition, truth) => {
    expect(evaluateCondition(condition, {})).toBe(truth);
  });

  it.each([NaN, Infinity, 'high', true, null])('calls %p no number', (value) => {
    expect(evaluateCondition(unknown, { bmi: value })).toBe('unknown');
  });
});

describe('screen', () => {
  it('lets the most restrictive clearance win, whatever the order', () => {
    const random = seededRandom(7);
    const rules = (['modify', 'block', 'delay', 'allow'] as const).map((clearance, index) =>
      rule(`r${index}`, { when: { always: true }, effects: [{ clearance }] }),
    );
    const facts = answered;
    const expected = screen({ facts, packs: [pack(...rules)], on });
    expect(expected.outcome).toBe('stop');
    for (let run = 0; run < 50; run += 1) {
      const shuffled = [...rules].sort(() => random.next() - 0.5);
      expect(screen({ facts, packs: [pack(...shuffled)], on })).toEqual(expected);
    }
  });

  it.each([
    ['fires', 'modify', ['restingSystolicMmHg']],
    ['silent', 'allow', []],
    ['needs-fact', 'clearance-required', ['restingSystolicMmHg']],
  ] as const)('treats an unknown fact as the rule declares: %s', (whenUnknown, clearance, missingFacts) => {
    const result = screen({ facts: answered, packs: [pack(rule('r', { whenUnknown }))], on });
    expect(result).toMatchObject({ clearance, missingFacts });
    const silent = whenUnknown === 'silent';
    expect(result.unknownFacts).toEqual(silent ? ['restingSystolicMmHg'] : []);
    expect(result.trace.map(({ fired, missingFacts: named }) => [fired, named])).toEqual(
      silent ? [] : [['unknown-fact', ['restingSystolicMmHg']]],
    );
  });

  it.each([
    ['without answers', {}, [pack(rule('r'))]],
    ['without rules', answered, []],
  ])('clears nobody %s', (_, facts, packs) => {
    expect(screen({ facts, packs, on }).clearance).toBe('clearance-required');
  });

  it('numbers constraints by rule and never holds longer than a year', () => {
    const constraint = { kind: 'forbid', severity: 'hard', appliesTo: { impact: ['high'] } } as const;
    const effects = [{ constraint }, { constraint }];
    const result = screen({
      facts: answered,
      packs: [pack(rule('r', { when: { always: true }, effects }))],
      on,
    });
    expect(result.constraints.map(({ id }) => id)).toEqual(['r#1', 'r#2']);
    expect(result.validUntil).toBe('2027-11-25');
  });
});

describe('checkPack', () => {
  it('passes a sound rule', () => expect(checkPack(pack(rule('r')))).toEqual([]));

  it.each([
    ['wrong-unit', { when: { fact: 'restingSystolicMmHg', unit: 'kPa', atLeast: 160 } }],
    ['unknown-code', { when: { fact: 'conditions', includes: 'hypertention' } }],
    ['no-citation', { citations: [] }],
    ['empty-text', { title: { en: ' ', zh: '甲' } }],
    ['test-failed', { when: { fact: 'restingSystolicMmHg', unit: 'mm[Hg]', above: 160 } }],
    ['no-firing-test', { tests: [] }],
  ] as const)('finds %s', (code, change) => {
    expect(checkPack(pack(rule('r', change as Partial<Rule>))).map((issue) => issue.code)).toContain(code);
  });

  it('finds a repeated id', () => {
    expect(checkPack(pack(rule('r'), rule('r')))).toMatchObject([
      { code: 'duplicate-id', path: 'rules[1].id' },
    ]);
  });
});

describe('assembleFacts', () => {
  const profile: Profile = {
    birthDate: '1974-11-26',
    sex: 'unspecified',
    heightCm: 200,
    bodyMassKg: 90,
    conditions: [{ code: 'myocardial-infarction', since: '2026-11-23' }],
    medications: [],
    symptoms: [],
    screeningAnsweredOn: null,
    activeMinutesPerWeek: null,
    restingSystolicMmHg: 150,
    restingDiastolicMmHg: null,
    restingHeartRateBpm: null,
    measuredMaxHeartRateBpm: null,
    vo2maxMlKgMin: null,
    availableDays: [],
    equipment: [],
    places: [],
    likedActivities: [],
    dislikedActivities: [],
    timeZone: 'Asia/Shanghai',
  };

  it('takes the higher pressure, the newer mass, and nothing stale', () => {
    const vitals = {
      'systolic-pressure': { value: 140, on },
      'diastolic-pressure': { value: 99, on: '2026-10-01' },
      'body-mass': { value: 80, on },
    };
    expect(assembleFacts({ profile, request: null, vitals, on })).toMatchObject({
      ageYears: 51,
      sex: null,
      restingSystolicMmHg: 150,
      restingDiastolicMmHg: null,
      bmi: 20,
      daysSinceInfarction: 2,
      symptoms: null,
      screeningAnswered: false,
    });
  });

  it('counts the days from the latest operation, of the heart as of anything else', () => {
    const since = (conditions: Profile['conditions']) =>
      assembleFacts({ profile: { ...profile, conditions }, request: null, vitals: {}, on }).daysSinceSurgery;
    expect(since([{ code: 'heart-surgery', since: '2026-11-15' }])).toBe(10);
    expect(
      since([
        { code: 'heart-surgery', since: '2026-05-01' },
        { code: 'recent-surgery', since: '2026-11-20' },
      ]),
    ).toBe(5);
    expect(since([{ code: 'heart-surgery' }])).toBeNull();
  });
});
