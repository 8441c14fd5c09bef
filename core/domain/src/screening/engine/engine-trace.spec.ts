import type { Facts } from '../facts.js';
import type { Rule, RuleEffect } from '../rule.js';
import { givenPrescription } from '../testing/given-prescription.js';
import { samplePack, sampleRule } from '../testing/sample-rule.js';
import { candidatesFor, compileRules } from './compile-rules.js';
import { screen } from './screen.js';

const on = '2026-11-27';
const answered: Facts = { screeningAnswered: true };
const screening = (facts: Facts, ...rules: Rule[]) =>
  screen({ facts: { ...answered, ...facts }, rules: compileRules([samplePack(...rules)]), on });
const quiet = { tests: [] };
const having = (id: string, code: string, effects: readonly RuleEffect[], rest: Partial<Rule> = {}) =>
  sampleRule(id, { when: { fact: 'conditions', includes: code }, effects, ...quiet, ...rest });
const question = (id: string): RuleEffect => ({ question: { id, text: { en: id, zh: id } } });
const limit: RuleEffect = { constraint: { kind: 'forbid', severity: 'hard', appliesTo: {} } };

describe('the trace of a screening', () => {
  it('tells the facts a rule read, what it compared, its sources and its words', () => {
    const rule = sampleRule('pressure', {
      when: { all: [{ fact: 'restingSystolicMmHg', atLeast: 160 }, { not: { fact: 'sex', is: 'male' } }] },
      ...quiet,
    });
    const [entry] = screening({ restingSystolicMmHg: 170, sex: 'female' }, rule).trace;
    expect(entry).toEqual({
      ruleId: 'pressure',
      ruleVersion: rule.version,
      packId: 'p',
      title: rule.title,
      fired: true,
      facts: [
        { name: 'restingSystolicMmHg', value: 170 },
        { name: 'sex', value: 'female' },
      ],
      thresholds: [
        { comparison: { fact: 'restingSystolicMmHg', atLeast: 160 }, holds: true },
        { comparison: { fact: 'sex', is: 'male' }, holds: false },
      ],
      missingFacts: [],
      clearance: 'modify',
      decides: true,
      outweighedBy: [],
      overrides: [],
      citations: rule.citations,
      explanation: rule.explanation,
    });
  });

  it('says what is unknown, and that an undecided rule did not fire', () => {
    const rule = sampleRule('pressure', { whenUnknown: 'needs-fact', ...quiet });
    const result = screening({}, rule);
    expect(result.trace).toMatchObject([
      {
        fired: 'unknown-fact',
        facts: [{ name: 'restingSystolicMmHg', value: null }],
        missingFacts: ['restingSystolicMmHg'],
        clearance: 'clearance-required',
      },
    ]);
    expect(result.missingFacts).toEqual(['restingSystolicMmHg']);
    expect(result.unknownFacts).toEqual([]);
  });

  it('names who decides and who was outweighed; a rule without a clearance does neither', () => {
    const facts = { conditions: ['asthma', 'copd', 'stroke'] };
    const rules = [
      having('a-mild', 'asthma', [{ clearance: 'modify' }]),
      having('b-strict', 'copd', [{ clearance: 'modify' }, { clearance: 'block' }]),
      having('c-limit', 'stroke', [limit]),
      having('d-strict', 'stroke', [{ clearance: 'block' }]),
    ];
    const standing = screening(facts, ...rules).trace.map(({ ruleId, decides, outweighedBy }) => [
      ruleId,
      decides,
      outweighedBy,
    ]);
    expect(standing).toEqual([
      ['a-mild', false, ['b-strict', 'd-strict']],
      ['b-strict', true, []],
      ['c-limit', false, []],
      ['d-strict', true, []],
    ]);
  });

  it('asks each question once, by the alphabet, and hands on prescriptions with their rule', () => {
    const { ruleId: _r, ruleVersion: _v, packId: _p, citations: _c, ...prescription } = givenPrescription();
    const facts = { conditions: ['asthma', 'copd'] };
    const first = having('a', 'asthma', [question('z'), question('m'), { prescription }]);
    const second = having('b', 'copd', [question('a'), question('m')]);
    const result = screening(facts, first, second);
    expect(result.questions.map(({ id }) => id)).toEqual(['a', 'm', 'z']);
    expect(result.prescriptions).toEqual([
      { ...prescription, ruleId: 'a', ruleVersion: first.version, packId: 'p', citations: first.citations },
    ]);
    expect(screening({ conditions: [] }, first, second)).toMatchObject({ questions: [], prescriptions: [] });
  });

  it('numbers the limits of a rule and gives them its source and its words', () => {
    const rule = having('r', 'asthma', [limit, { clearance: 'modify' }, limit]);
    expect(screening({ conditions: ['asthma'] }, rule).constraints).toEqual(
      ['r#1', 'r#2'].map((id) => ({
        kind: 'forbid',
        severity: 'hard',
        appliesTo: {},
        id,
        ruleId: 'r',
        ruleVersion: rule.version,
        packId: 'p',
        citation: rule.citations,
        reason: rule.explanation.participant,
      })),
    );
  });

  it('holds for a year, and a delay for a day', () => {
    const delay = having('d', 'asthma', [{ clearance: 'delay' }]);
    expect(screening({ conditions: [] }, delay)).toMatchObject({ screenedOn: on, validUntil: '2027-11-27' });
    expect(screening({ conditions: ['asthma'] }, delay).validUntil).toBe('2026-11-28');
  });

  it('lists what rules wait for in silence, by the alphabet, and only what is unknown', () => {
    const waiting = sampleRule('w', {
      when: {
        all: [
          { fact: 'restingSystolicMmHg', atLeast: 160 },
          { fact: 'bmi', atLeast: 30 },
          { fact: 'ageYears', atLeast: 65 },
        ],
      },
      ...quiet,
    });
    expect(screening({ ageYears: 70 }, waiting).unknownFacts).toEqual(['bmi', 'restingSystolicMmHg']);
    expect(screening({ ageYears: 60 }, waiting).unknownFacts).toEqual([]);
  });
});

describe('limits that no pack can lift', () => {
  const rule = having('r', 'asthma', [{ clearance: 'modify' }]);
  it.each<[boolean | null | undefined]>([[false], [null], [undefined]])(
    'unanswered questions: %s',
    (screeningAnswered) => {
      const facts = { conditions: [], screeningAnswered };
      const result = screen({ facts, rules: compileRules([samplePack(rule)]), on });
      expect(result).toMatchObject({
        clearance: 'clearance-required',
        outcome: 'needs-clinician',
        missingFacts: ['screeningAnswered'],
      });
      expect(result.trace).toMatchObject([
        {
          ruleId: 'engine.screening-unanswered',
          packId: 'engine',
          fired: true,
          facts: [{ name: 'screeningAnswered', value: screeningAnswered ?? null }],
          decides: true,
          overrides: [],
          thresholds: [],
        },
      ]);
      expect(result.trace[0]!.citations).not.toEqual([]);
    },
  );

  it('outweigh what is milder and are outweighed by what is stricter', () => {
    const block = having('s', 'copd', [{ clearance: 'block' }]);
    const facts = { conditions: ['asthma', 'copd'], screeningAnswered: false };
    const strict = screen({ facts, rules: compileRules([samplePack(rule, block)]), on }).trace;
    expect(strict[0]).toMatchObject({
      ruleId: 'engine.screening-unanswered',
      decides: false,
      outweighedBy: ['s'],
    });
    const mild = screen({ facts, rules: compileRules([samplePack(rule)]), on }).trace;
    expect(mild[1]).toMatchObject({
      ruleId: 'r',
      decides: false,
      outweighedBy: ['engine.screening-unanswered'],
    });
  });

  it('are no rules at all, or a pack that is missing, each said in both languages', () => {
    const none = screen({ facts: answered, rules: compileRules([samplePack()]), on });
    expect(none).toMatchObject({
      clearance: 'clearance-required',
      trace: [{ ruleId: 'engine.no-rules', facts: [] }],
    });
    const missing = screen({
      facts: { ...answered, conditions: [] },
      rules: compileRules([samplePack(rule)], { missingPacks: ['knowledge-b', 'knowledge-a'] }),
      on,
    });
    expect(missing).toMatchObject({
      clearance: 'clearance-required',
      trace: [{ ruleId: 'engine.pack-missing' }],
    });
    expect(missing.trace[0]!.explanation.clinician.en).toContain('knowledge-a, knowledge-b');
    expect(missing.trace[0]!.explanation.clinician.zh).toContain('knowledge-a、knowledge-b');
    const unanswered = screen({ facts: {}, rules: compileRules([samplePack(rule)]), on }).trace;
    for (const { title, explanation } of [...none.trace, ...missing.trace, ...unanswered.slice(0, 1)]) {
      for (const text of [title, explanation.participant, explanation.clinician]) {
        expect(text.en).toMatch(/[a-z]{3}/);
        expect(text.zh).toMatch(/\p{Script=Han}{3}/u);
      }
    }
  });
});

describe('compiled rules', () => {
  it('name their packs by the alphabet, whatever the order they came in', () => {
    const packs = ['b', 'a', 'c'].map((id) => ({ ...samplePack(sampleRule(`r-${id}`)), id }));
    expect(compileRules(packs).packs.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(compileRules(packs).rules.map(({ rule }) => rule.id)).toEqual(['r-a', 'r-b', 'r-c']);
    expect(compileRules([...packs].reverse()).rules.map(({ packId }) => packId)).toEqual(['a', 'b', 'c']);
    expect(compileRules(packs)).toMatchObject({ missingPacks: [], refusedOverrides: [] });
  });

  it('look only at rules whose codes a person has, and at all where the codes are unknown', () => {
    const compiled = compileRules([
      samplePack(
        having('a', 'asthma', [limit]),
        having('b', 'copd', [limit]),
        sampleRule('c'),
        sampleRule('d', {
          when: { fact: 'symptoms', includesAny: ['syncope', 'chest-pain-rest'] },
          ...quiet,
        }),
      ),
    ]);
    const worthJudging = (facts: Facts) =>
      [...candidatesFor(compiled, facts)].flatMap((mark, position) => (mark === 1 ? [position] : []));
    expect(worthJudging({ conditions: ['copd'], symptoms: [] })).toEqual([1, 2]);
    expect(worthJudging({ conditions: [], symptoms: ['chest-pain-rest', 'syncope'] })).toEqual([2, 3]);
    expect(worthJudging({ conditions: null, symptoms: [] })).toEqual([0, 1, 2]);
    expect(worthJudging({})).toEqual([0, 1, 2, 3]);
  });

  it('act on an undecided rule as it declares', () => {
    const effects: RuleEffect[] = [{ clearance: 'modify' }, limit, question('q')];
    const acting = (whenUnknown: Rule['whenUnknown']) =>
      screening({}, having('r', 'asthma', effects, { whenUnknown }));
    expect(acting('fires')).toMatchObject({
      clearance: 'modify',
      constraints: [{ id: 'r#1' }],
      questions: [{ id: 'q' }],
    });
    expect(acting('needs-fact')).toMatchObject({
      clearance: 'clearance-required',
      constraints: [],
      questions: [{ id: 'q' }],
    });
    expect(acting('silent')).toMatchObject({ clearance: 'allow', constraints: [], questions: [], trace: [] });
  });
});
