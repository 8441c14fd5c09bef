import fc from 'fast-check';
import { evaluateCondition } from '../evaluate-condition.js';
import type { Facts } from '../facts.js';
import type { Condition, Rule, RuleEffect } from '../rule.js';
import { sampleRule } from '../testing/sample-rule.js';
import { checkBeside, checkTogether } from './check-together.js';
import { boxesOf, contains, intersection } from './condition-boxes.js';

const systolic = (bounds: object): Condition => ({ fact: 'restingSystolicMmHg', unit: 'mm[Hg]', ...bounds });
const cap = (value: number, change: object = {}): RuleEffect => ({
  constraint: { kind: 'cap', severity: 'hard', appliesTo: {}, quantity: 'minutesPerWeek', value, ...change },
});
const floor = (value: number, change: object = {}): RuleEffect => ({
  constraint: {
    kind: 'floor',
    severity: 'hard',
    appliesTo: {},
    quantity: 'minutesPerWeek',
    value,
    ...change,
  },
});
const faults = (...rules: Partial<Rule>[]) =>
  checkTogether(
    rules.map((rule, index) => ({ rule: sampleRule(`r${index}`, rule), path: `rules[${index}]` })),
  ).map(({ code, path }) => `${path} ${code}`);

describe('conditions as boxes', () => {
  const comparison = fc.oneof<fc.Arbitrary<Condition>[]>(
    fc.record({ fact: fc.constant('painNow' as const), above: fc.integer({ min: -1, max: 4 }) }),
    fc.record({ fact: fc.constant('painNow' as const), atMost: fc.integer({ min: -1, max: 4 }) }),
    fc.record({
      fact: fc.constant('conditions' as const),
      includesAny: fc.constantFrom(['asthma'], ['copd', 'asthma']),
    }),
    fc.record({ fact: fc.constant('usesOxygen' as const), is: fc.boolean() }),
    fc.record({ fact: fc.constant('sex' as const), is: fc.constantFrom('female', 'male') }),
  );
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small' },
      comparison,
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('condition') }),
    ),
  }));
  /** Every person that the comparisons can tell apart. */
  const everybody: Facts[] = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 10].flatMap((painNow) =>
    [[], ['asthma'], ['copd'], ['asthma', 'copd']].flatMap((conditions) =>
      [true, false].flatMap((usesOxygen) =>
        ['female', 'male'].map((sex) => ({ painNow, conditions, usesOxygen, sex })),
      ),
    ),
  );
  const peopleOf = (when: Condition) => everybody.filter((facts) => evaluateCondition(when, facts) === true);

  it('are none exactly where nobody meets the condition', () => {
    fc.assert(
      fc.property(condition, (when) => {
        expect(boxesOf(when)?.length === 0).toBe(peopleOf(when).length === 0);
      }),
    );
  });

  it('contain another only where everybody of it is in them, and meet only where somebody is in both', () => {
    fc.assert(
      fc.property(condition, condition, (a, b) => {
        const [ofA, ofB] = [boxesOf(a)!, boxesOf(b)!];
        const inside = ofB.every((box) => ofA.some((other) => contains(other, box)));
        if (inside) expect(peopleOf(a)).toEqual(expect.arrayContaining(peopleOf(b)));
        const meet = ofA.some((box) => ofB.some((other) => intersection(box, other) !== null));
        expect(meet).toBe(peopleOf({ all: [a, b] }).length > 0);
      }),
    );
  });
});

describe('rules looked at together', () => {
  it('tells a condition that can never hold', () => {
    expect(faults({ when: { all: [systolic({ atLeast: 180 }), systolic({ below: 160 })] } })).toEqual([
      'rules[0].when unreachable',
    ]);
    expect(faults({ when: { fact: 'painNow', unit: '{score}', above: 10 } })).toEqual([
      'rules[0].when unreachable',
    ]);
  });

  it('tells a rule that never changes anything beside another', () => {
    const narrow = { when: systolic({ atLeast: 200 }) };
    const wide = { when: systolic({ atLeast: 180 }), effects: [{ clearance: 'block' }] } as const;
    expect(faults(narrow, wide)).toEqual(['rules[0].effects shadowed']);
    expect(faults(wide, narrow)).toEqual(['rules[1].effects shadowed']);
  });

  it.each<[string, Partial<Rule>, Partial<Rule>]>([
    ['is stricter', { effects: [{ clearance: 'block' }] }, {}],
    ['holds for somebody else', { when: systolic({ atLeast: 150 }) }, {}],
    ['acts where the other waits', { whenUnknown: 'fires' }, { when: systolic({ atLeast: 150 }) }],
    ['limits what the other leaves', { effects: [cap(60)] }, { effects: [cap(90)] }],
    ['is hard where the other is soft', { effects: [cap(60)] }, { effects: [cap(60, { severity: 'soft' })] }],
    ['limits more kinds', { effects: [cap(60)] }, { effects: [cap(60, { appliesTo: { supine: true } })] }],
  ])('leaves a rule that %s', (_, own, other) => {
    expect(faults(own, other).filter((fault) => fault.startsWith('rules[0]'))).toEqual([]);
  });

  it('tells only the later of two that do the same', () => {
    expect(faults({}, {})).toEqual(['rules[1].effects shadowed']);
  });

  it('tells a rule that stands in another pack already', () => {
    const placed = { rule: sampleRule('r'), path: 'rules[0]' };
    expect(checkBeside([placed], [placed]).map(({ code }) => code)).toEqual(['shadowed']);
  });

  it('tells a rule that waits beside one that acts while facts are unknown', () => {
    expect(faults({}, { whenUnknown: 'fires' })).toEqual(['rules[0].effects shadowed']);
  });

  it.each<[string, RuleEffect, RuleEffect, boolean]>([
    ['a floor above a cap', floor(150), cap(120), true],
    [
      'a floor of some sessions above the cap of all',
      floor(150, { appliesTo: { modalities: ['aerobic'] } }),
      cap(120),
      true,
    ],
    [
      'a floor under what is forbidden',
      floor(30),
      { constraint: { kind: 'forbid', severity: 'hard', appliesTo: {} } },
      true,
    ],
    ['a floor at the cap', floor(120), cap(120), false],
    ['a soft floor', floor(150, { severity: 'soft' }), cap(120), false],
    ['a cap of some sessions only', floor(150), cap(120, { appliesTo: { modalities: ['aerobic'] } }), false],
  ])('tells of %s: %#', (_, a, b, clashes) => {
    const together = faults({ effects: [a] }, { when: systolic({ atLeast: 170 }), effects: [b] });
    expect(together.some((fault) => fault.endsWith('contradiction'))).toBe(clashes);
    const apart = faults({ effects: [a] }, { when: systolic({ below: 100 }), effects: [b] });
    expect(apart.some((fault) => fault.endsWith('contradiction'))).toBe(false);
  });
});
