import type { RuleTraceEntry, Screening } from '../../screening/screening.js';
import { withheldReasons } from '../withheld-reasons.js';
import { goodPlan, limit, sources } from './testing/good-plan.js';
import { verifyForServing } from './verify-for-serving.js';

const words = (en: string) => ({ en, zh: `${en}。` });
const entry = (
  ruleId: string,
  clearance: RuleTraceEntry['clearance'],
  outweighedBy: readonly string[] = [],
) =>
  ({
    ruleId,
    clearance,
    outweighedBy,
    explanation: { participant: words(ruleId), clinician: words(`${ruleId}!`) },
  }) as RuleTraceEntry;
const made: Screening = {
  clearance: 'allow',
  outcome: 'clear',
  constraints: [],
  prescriptions: [],
  trace: [],
  missingFacts: [],
  unknownFacts: [],
  questions: [],
  screenedOn: '2026-11-25',
  validUntil: '2027-11-25',
  packs: [],
};
const served = (today: Partial<Screening>, before: Partial<Screening> = {}, plan: unknown = goodPlan()) =>
  verifyForServing({
    ...sources,
    plan,
    screening: { ...made, ...before },
    today: { ...made, screenedOn: '2026-11-26', ...today },
  });
const rules = (...given: Parameters<typeof served>) => served(...given).map(({ rule }) => rule);
const forbidBands = limit({ id: 'new#1', kind: 'forbid', appliesTo: { modalities: ['resistance'] } });

it('serves a good plan to somebody of whom nothing changed', () => {
  expect(served({})).toEqual([]);
});

it('withholds what breaks the limits it was made under', () => {
  const found = verifyForServing({
    ...sources,
    constraints: [forbidBands],
    plan: goodPlan(),
    screening: made,
    today: made,
  });
  expect(found.map(({ rule }) => rule)).toEqual(['new#1', 'new#1']);
});

describe('a limit of today', () => {
  it('holds for what is still to come, and only for that', () => {
    const from = (screenedOn: string) =>
      served({ constraints: [forbidBands], screenedOn }).map(({ lastDay }) => lastDay);
    expect(from('2026-11-26')).toEqual(['2026-11-30', '2026-12-07']);
    expect(from('2026-11-30')).toEqual(['2026-11-30', '2026-12-07']);
    expect(from('2026-12-01')).toEqual(['2026-12-07']);
    expect(from('2026-12-08')).toEqual([]);
  });

  it('counts the whole week it stands in', () => {
    const fewer = [limit({ kind: 'cap', quantity: 'sessionsPerWeek', value: 1 })];
    expect(served({ constraints: fewer, screenedOn: '2026-12-06' })).toHaveLength(2);
    expect(served({ constraints: fewer, screenedOn: '2026-12-07' })).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['advice that is not shown', { kind: 'advice', text: words('Check') }],
    ['supervision', { kind: 'supervise', by: 'coach' }],
    ['no heart-rate targets', { kind: 'intensityCeiling', band: 'near-max', heartRateTargetsAllowed: false }],
    ['rest', { kind: 'floor', quantity: 'restDaysPerWeek', value: 6 }],
    ['one that cannot be read', { kind: 'teleport' }],
  ])('may be %s', (_, rest) =>
    expect(new Set(rules({ constraints: [limit(rest)] }))).toEqual(new Set(['limit'])),
  );

  it('withholds nothing for advice that is only new', () => {
    const advice = limit({ kind: 'advice', severity: 'soft', text: words('Check') });
    expect(rules({ constraints: [advice] })).toEqual([]);
  });

  it('is told once, though the plan was made under it', () => {
    const both = verifyForServing({
      ...sources,
      constraints: [forbidBands],
      plan: goodPlan(),
      screening: made,
      today: { ...made, constraints: [forbidBands] },
    });
    expect(both).toHaveLength(2);
  });
});

describe('a decision of today', () => {
  it.each(['delay', 'clearance-required', 'block', 'stop-emergency'] as const)(
    'withholds: %s',
    (clearance) => {
      expect(rules({ clearance, trace: [entry('new-rule', clearance)] })).toEqual(['new-rule']);
    },
  );

  it.each(['allow', 'allow-supervised', 'modify', null] as const)('does not withhold: %s', (clearance) => {
    expect(rules({ clearance: clearance ?? 'allow', trace: [entry('new-rule', clearance)] })).toEqual([]);
  });

  it('was accepted where the plan was made and approved under it, unless it grew or is a stop', () => {
    const under = (then: RuleTraceEntry['clearance'], now: RuleTraceEntry['clearance']) =>
      rules({ trace: [entry('heart', now)] }, { trace: [entry('heart', then), entry('heart', null)] });
    expect(under('clearance-required', 'clearance-required')).toEqual([]);
    expect(under('clearance-required', 'delay')).toEqual([]);
    expect(under('delay', 'clearance-required')).toEqual(['heart']);
    expect(under('modify', 'delay')).toEqual(['heart']);
    expect(under('block', 'block')).toEqual(['heart']);
    expect(under('stop-emergency', 'stop-emergency')).toEqual(['heart']);
  });

  it('is answered by a clearance that a clinician signed, and by nothing stricter', () => {
    const answered = entry('heart', 'clearance-required', ['signed']);
    expect(rules({ clearance: 'modify', trace: [answered, entry('signed', 'modify')] })).toEqual([]);
    expect(rules({ clearance: 'block', trace: [answered, entry('signed', 'block')] })).toEqual([
      'heart',
      'signed',
    ]);
    expect(rules({ clearance: 'modify', trace: [answered] })).toEqual(['heart']);
    expect(rules({ clearance: 'modify', trace: [answered, entry('other', 'modify')] })).toEqual(['heart']);
  });

  it('counts without a rule that explains it, and when nobody knows the word', () => {
    expect(rules({ clearance: 'block' })).toEqual(['clearance']);
    expect(rules({ clearance: 'delay' }, { clearance: 'delay' })).toEqual([]);
    expect(rules({ trace: [entry('odd', 'who-knows' as never)] })).toEqual(['odd']);
  });
});

it('withholds what is no plan, and still tells the decisions of today', () => {
  expect(new Set(rules({ trace: [entry('new-rule', 'block')] }, {}, { weeks: null }))).toEqual(
    new Set(['shape', 'new-rule']),
  );
});

describe('the reasons of a withheld plan', () => {
  it('are the words of the rules, each once', () => {
    const today = {
      ...made,
      constraints: [{ ...forbidBands, reason: words('Spare your knee') }],
      trace: [entry('heart', 'block')],
    };
    const breaches = served(today);
    expect(breaches.map(({ rule }) => rule)).toEqual(['heart', 'new#1', 'new#1']);
    expect(withheldReasons(breaches, { constraints: [], today })).toEqual([
      words('heart'),
      words('Spare your knee'),
    ]);
  });

  it('are plain where an invariant broke, and never name a rule', () => {
    const of = (rule: string) =>
      withheldReasons([{ ...served({ clearance: 'block' })[0]!, rule }], { constraints: [], today: made })[0]!
        .en;
    expect(of('catalogue')).toMatch(/exercises .* have changed/);
    expect(of('availability')).toMatch(/does not fit/);
    expect(of('clearance')).toMatch(/health check/);
    expect(of('progression')).toMatch(/too much too soon/);
    expect(of('totals')).toMatch(/could not confirm/);
    expect(of('constructor')).toMatch(/could not confirm/);
  });
});
