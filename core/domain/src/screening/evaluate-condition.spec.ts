import type { Truth } from './evaluate-condition.js';
import { comparisonsOf, evaluateCondition, factsOf, unknownFactsOf } from './evaluate-condition.js';
import type { Facts } from './facts.js';
import type { Condition } from './rule.js';

const heavy: Condition = { fact: 'bmi', atLeast: 30 };
const asthma: Condition = { fact: 'conditions', includes: 'asthma' };
const airways: Condition = { fact: 'conditions', includesAny: ['asthma', 'copd'] };

it.each<[Condition, Facts, Truth]>([
  [{ always: true }, {}, true],
  [heavy, { bmi: 30 }, true],
  [heavy, { bmi: 29.9 }, false],
  [heavy, { bmi: null }, 'unknown'],
  [heavy, {}, 'unknown'],
  [heavy, { bmi: NaN }, 'unknown'],
  [heavy, { bmi: Infinity }, 'unknown'],
  [heavy, { bmi: '31' }, 'unknown'],
  [{ fact: 'bmi', above: 30 }, { bmi: 30 }, false],
  [{ fact: 'bmi', above: 30 }, { bmi: 30.1 }, true],
  [{ fact: 'bmi', above: 30 }, { bmi: 29 }, false],
  [{ fact: 'bmi', atMost: 30 }, { bmi: 30 }, true],
  [{ fact: 'bmi', atMost: 30 }, { bmi: 30.1 }, false],
  [{ fact: 'bmi', below: 30 }, { bmi: 30 }, false],
  [{ fact: 'bmi', below: 30 }, { bmi: 29.9 }, true],
  [{ fact: 'bmi', atLeast: 20, below: 30 }, { bmi: 19 }, false],
  [{ fact: 'bmi', atLeast: 20, below: 30 }, { bmi: 25 }, true],
  [{ fact: 'bmi', atMost: 30 }, { bmi: -5 }, true],
  [{ fact: 'sex', is: 'female' }, { sex: 'female' }, true],
  [{ fact: 'sex', is: 'female' }, { sex: 'male' }, false],
  [{ fact: 'sex', is: 'female' }, { sex: null }, 'unknown'],
  [{ fact: 'sex', is: 'female' }, { sex: true }, 'unknown'],
  [{ fact: 'screeningAnswered', is: true }, { screeningAnswered: false }, false],
  [{ fact: 'screeningAnswered', is: true }, { screeningAnswered: 'true' }, 'unknown'],
  [asthma, { conditions: ['copd', 'asthma'] }, true],
  [asthma, { conditions: ['copd'] }, false],
  [asthma, { conditions: [] }, false],
  [asthma, { conditions: null }, 'unknown'],
  [asthma, { conditions: 'asthma' }, 'unknown'],
  [airways, { conditions: ['copd'] }, true],
  [airways, { conditions: ['stroke'] }, false],
  [{ not: heavy }, { bmi: 31 }, false],
  [{ not: heavy }, { bmi: 20 }, true],
  [{ not: heavy }, {}, 'unknown'],
  // Kleene: what decides does not wait for what nobody knows.
  [{ all: [heavy, asthma] }, { bmi: 20 }, false],
  [{ all: [heavy, asthma] }, { bmi: 31 }, 'unknown'],
  [{ all: [heavy, asthma] }, { bmi: 31, conditions: ['asthma'] }, true],
  [{ any: [heavy, asthma] }, { bmi: 31 }, true],
  [{ any: [heavy, asthma] }, { bmi: 20 }, 'unknown'],
  [{ any: [heavy, asthma] }, { bmi: 20, conditions: [] }, false],
])('%o on %o is %s', (condition, facts, truth) => {
  expect(evaluateCondition(condition, facts)).toBe(truth);
});

const mixed: Condition = {
  all: [
    { any: [{ fact: 'symptoms', includes: 'syncope' }, { not: heavy }] },
    asthma,
    { fact: 'bmi', below: 60 },
    { always: true },
  ],
};

it('names the facts a condition reads, each once, by the alphabet', () => {
  expect(factsOf(mixed)).toEqual(['bmi', 'conditions', 'symptoms']);
  expect(comparisonsOf(mixed)).toHaveLength(4);
  expect(factsOf({ always: true })).toEqual([]);
});

it('names those that are unknown, each once, by the alphabet', () => {
  expect(unknownFactsOf(mixed, {})).toEqual(['bmi', 'conditions', 'symptoms']);
  expect(unknownFactsOf(mixed, { conditions: [], symptoms: [] })).toEqual(['bmi']);
  expect(unknownFactsOf(mixed, { conditions: [], symptoms: [], bmi: 20 })).toEqual([]);
});
