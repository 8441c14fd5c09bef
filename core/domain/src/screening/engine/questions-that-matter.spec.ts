import type { Facts } from '../facts.js';
import type { Rule, RuleEffect } from '../rule.js';
import { givenPrescription } from '../testing/given-prescription.js';
import { samplePack, sampleRule } from '../testing/sample-rule.js';
import { compileRules } from './compile-rules.js';
import { questionsThatMatter } from './questions-that-matter.js';

const quiet = { tests: [] };
const question: RuleEffect = { question: { id: 'q', text: { en: 'q', zh: 'q' } } };
const limit: RuleEffect = { constraint: { kind: 'forbid', severity: 'hard', appliesTo: {} } };
const having = (id: string, code: string, effects: readonly RuleEffect[]) =>
  sampleRule(id, { when: { fact: 'conditions', includes: code }, effects, ...quiet });

describe('what is worth asking', () => {
  const asked = (facts: Facts, ...rules: Rule[]) =>
    questionsThatMatter(compileRules([samplePack(...rules)]), { screeningAnswered: true, ...facts });
  const about = (
    id: string,
    fact: 'bmi' | 'ageYears' | 'restingSystolicMmHg',
    effects: readonly RuleEffect[],
    rest: Partial<Rule> = {},
  ) => sampleRule(id, { when: { fact, atLeast: 30 }, effects, ...quiet, ...rest });

  it('is what could restrict more, the gravest first, then what most rules wait for, then by the alphabet', () => {
    const found = asked(
      {},
      about('a', 'bmi', [{ clearance: 'block' }]),
      about('b', 'ageYears', [{ clearance: 'modify' }]),
      about('c', 'restingSystolicMmHg', [{ clearance: 'modify' }]),
      about('d', 'restingSystolicMmHg', [limit]),
    );
    expect(found).toEqual([
      { name: 'bmi', worst: 'block', ruleIds: ['a'] },
      { name: 'restingSystolicMmHg', worst: 'modify', ruleIds: ['c', 'd'] },
      { name: 'ageYears', worst: 'modify', ruleIds: ['b'] },
    ]);
    const tie = asked({}, about('a', 'bmi', [limit]), about('b', 'ageYears', [limit]));
    expect(tie.map(({ name }) => name)).toEqual(['ageYears', 'bmi']);
  });

  it('is what one answer of several could bring at worst', () => {
    const found = asked(
      {},
      about('a', 'bmi', [{ clearance: 'block' }]),
      about('b', 'bmi', [{ clearance: 'modify' }]),
    );
    expect(found).toEqual([{ name: 'bmi', worst: 'block', ruleIds: ['a', 'b'] }]);
  });

  it('is what restricts now only because nobody knows', () => {
    const needs = about('a', 'bmi', [{ clearance: 'modify' }], { whenUnknown: 'needs-fact' });
    expect(asked({}, needs)).toEqual([{ name: 'bmi', worst: 'clearance-required', ruleIds: ['a'] }]);
  });

  it('is nothing that changes nothing', () => {
    const silent = about('a', 'bmi', [{ clearance: 'allow' }]);
    expect(asked({}, silent)).toEqual([]);
    expect(asked({ bmi: 20 }, about('a', 'bmi', [{ clearance: 'block' }]))).toEqual([]);
    const barred = having('z', 'asthma', [{ clearance: 'block' }]);
    const facts = { conditions: ['asthma'] };
    expect(asked(facts, barred, about('a', 'bmi', [limit]))).toEqual([]);
    expect(asked(facts, barred, about('a', 'bmi', [{ clearance: 'modify' }]))).toEqual([]);
    expect(asked(facts, barred, about('a', 'bmi', [{ clearance: 'stop-emergency' }]))).toHaveLength(1);
  });

  it('is also what only adds a limit, a question or a prescription', () => {
    const { ruleId: _r, ruleVersion: _v, packId: _p, citations: _c, ...prescription } = givenPrescription();
    for (const effect of [limit, question, { prescription }]) {
      expect(asked({}, about('a', 'bmi', [effect]))).toEqual([
        { name: 'bmi', worst: 'modify', ruleIds: ['a'] },
      ]);
    }
    const required = having('z', 'asthma', [{ clearance: 'clearance-required' }]);
    expect(asked({ conditions: ['asthma'] }, required, about('a', 'bmi', [limit]))).toHaveLength(1);
  });
});
