import fc from 'fast-check';
import { conditionCodes, symptomCodes } from '../../profile/vocabulary/index.js';
import { evaluateCondition } from '../evaluate-condition.js';
import type { Facts } from '../facts.js';
import type { Condition } from '../rule.js';
import { samplePack, sampleRule } from '../testing/sample-rule.js';
import { compileCondition, triggerOf } from './compile-condition.js';
import { compileRules } from './compile-rules.js';
import { questionsThatMatter } from './questions-that-matter.js';
import { screen } from './screen.js';

const on = '2026-11-27';
const someCodes = conditionCodes.slice(0, 5);
const comparison = fc.oneof<fc.Arbitrary<Condition>[]>(
  fc.record({ fact: fc.constant('bmi' as const), atLeast: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ fact: fc.constant('ageYears' as const), below: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ fact: fc.constant('conditions' as const), includes: fc.constantFrom(...someCodes) }),
  fc.record({
    fact: fc.constant('symptoms' as const),
    includesAny: fc.uniqueArray(fc.constantFrom(...symptomCodes.slice(0, 4)), { minLength: 1 }),
  }),
  fc.record({ fact: fc.constant('usesOxygen' as const), is: fc.boolean() }),
  fc.constant({ always: true } as const),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const facts: fc.Arbitrary<Facts> = fc.record({
  bmi: fc.option(fc.integer({ min: 0, max: 4 })),
  ageYears: fc.option(fc.integer({ min: 0, max: 4 })),
  conditions: fc.option(fc.subarray([...someCodes])),
  symptoms: fc.option(fc.subarray([...symptomCodes.slice(0, 4)])),
  usesOxygen: fc.option(fc.boolean()),
});

describe('a compiled condition', () => {
  it('says what the condition says, for any facts', () => {
    fc.assert(
      fc.property(condition, facts, (when, known) => {
        expect(compileCondition(when)(known)).toBe(evaluateCondition(when, known));
      }),
    );
  });

  it('is false for whoever is known to have none of the codes of its trigger', () => {
    fc.assert(
      fc.property(condition, facts, (when, known) => {
        const trigger = triggerOf(when);
        if (trigger === null) return;
        const value = known[trigger.fact];
        if (!Array.isArray(value) || trigger.codes.some((code) => value.includes(code))) return;
        expect(evaluateCondition(when, known)).toBe(false);
      }),
    );
  });
});

describe('screening by compiled rules', () => {
  it('gives every rule its say that fires or acts undecided, and no other', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 6 }), facts, (conditions, known) => {
        const rules = conditions.map((when, index) =>
          sampleRule(`r${index}`, { when, whenUnknown: index % 2 === 0 ? 'fires' : 'silent' }),
        );
        const heard = screen({ facts: known, rules: compileRules([samplePack(...rules)]), on }).trace;
        const expected = rules.filter(({ when, whenUnknown }) => {
          const truth = evaluateCondition(when, known);
          return truth === true || (truth === 'unknown' && whenUnknown === 'fires');
        });
        expect(heard.filter(({ packId }) => packId === 'p').map(({ ruleId }) => ruleId)).toEqual(
          expected.map(({ id }) => id),
        );
      }),
    );
  });

  it('names thresholds, what decides, and who won over whom', () => {
    const modify = sampleRule('modify');
    const block = sampleRule('block', {
      when: { fact: 'restingSystolicMmHg', unit: 'mm[Hg]', atLeast: 180 },
      effects: [{ clearance: 'block' }],
    });
    const rules = compileRules([samplePack(modify, block)]);
    const { trace } = screen({ facts: { screeningAnswered: true, restingSystolicMmHg: 181 }, rules, on });
    expect(trace).toMatchObject([
      { ruleId: 'block', decides: true, outweighedBy: [], thresholds: [{ holds: true }] },
      { ruleId: 'modify', decides: false, outweighedBy: ['block'] },
    ]);
  });

  it('clears nobody while an installed pack could not be loaded', () => {
    const rules = compileRules([samplePack(sampleRule('r'))], { missingPacks: ['knowledge-x'] });
    const result = screen({ facts: { screeningAnswered: true, restingSystolicMmHg: 120 }, rules, on });
    expect(result.clearance).toBe('clearance-required');
    expect(result.trace[0]).toMatchObject({ ruleId: 'engine.pack-missing', decides: true });
  });
});

describe('questions that matter', () => {
  const ask = (rule: Parameters<typeof sampleRule>[1], known: Facts) =>
    questionsThatMatter(
      compileRules([samplePack(sampleRule('other', { when: { always: true } }), sampleRule('r', rule))]),
      known,
    ).map(({ name, worst }) => [name, worst]);
  const pain = { fact: 'painNow', unit: '{score}', above: 5 } as const;

  it.each([
    [
      'a silent rule that would restrict more',
      { when: pain, effects: [{ clearance: 'delay' }] },
      [['painNow', 'delay']],
    ],
    ['nothing where firing changes nothing', { when: pain, effects: [{ clearance: 'modify' }] }, []],
    [
      'nothing that is known',
      { when: { fact: 'bmi', unit: 'kg/m2', above: 5 }, effects: [{ clearance: 'block' }] },
      [],
    ],
    [
      'what is restricted only because nobody knows',
      { when: pain, whenUnknown: 'needs-fact', effects: [{ clearance: 'modify' }] },
      [['painNow', 'clearance-required']],
    ],
    [
      'all facts of a rule that waits for several',
      { when: { all: [pain, { fact: 'usesOxygen', is: true }] }, effects: [{ clearance: 'block' }] },
      [
        ['painNow', 'block'],
        ['usesOxygen', 'block'],
      ],
    ],
  ] as const)('are %s', (_, rule, expected) => {
    expect(ask(rule, { bmi: 20 })).toEqual(expected);
  });

  it('does not ask about limits where nothing may be planned', () => {
    const rules = compileRules([
      samplePack(
        sampleRule('block', { when: { always: true }, effects: [{ clearance: 'block' }] }),
        sampleRule('limit', {
          when: pain,
          effects: [{ constraint: { kind: 'forbid', severity: 'hard', appliesTo: {} } }],
        }),
      ),
    ]);
    expect(questionsThatMatter(rules, {})).toEqual([]);
  });
});
