import { compileCondition, triggerOf } from './compile-condition.js';

describe('the trigger of a condition', () => {
  const code = (fact: 'conditions' | 'symptoms', ...codes: string[]) => ({ fact, includesAny: codes });
  it.each([
    [{ always: true } as const, null],
    [{ fact: 'bmi', atLeast: 30 } as const, null],
    [{ fact: 'sex', is: 'male' } as const, null],
    [{ not: code('conditions', 'a') }, null],
    [{ fact: 'conditions', includes: 'a' } as const, { fact: 'conditions', codes: ['a'] }],
    [code('conditions', 'a', 'b'), { fact: 'conditions', codes: ['a', 'b'] }],
    // All must hold: the fewest codes do.
    [
      { all: [code('conditions', 'a', 'b'), code('symptoms', 's'), { always: true } as const] },
      { fact: 'symptoms', codes: ['s'] },
    ],
    [{ all: [code('symptoms', 's'), code('conditions', 'a', 'b')] }, { fact: 'symptoms', codes: ['s'] }],
    [{ all: [code('symptoms', 's'), code('conditions', 'a')] }, { fact: 'symptoms', codes: ['s'] }],
    [{ all: [{ always: true } as const] }, null],
    // Any may hold: all must have a trigger, of one fact.
    [
      { any: [code('conditions', 'a', 'b'), code('conditions', 'b', 'c')] },
      { fact: 'conditions', codes: ['a', 'b', 'c'] },
    ],
    [{ any: [code('conditions', 'a'), code('symptoms', 's')] }, null],
    [{ any: [code('conditions', 'a'), { always: true } as const] }, null],
    [{ any: [{ always: true } as const, code('conditions', 'a')] }, null],
    [{ any: [code('conditions', 'a')] }, { fact: 'conditions', codes: ['a'] }],
  ])('%o is %o', (condition, trigger) => expect(triggerOf(condition)).toEqual(trigger));

  it('leaves truth as it is where parts are unknown', () => {
    const judge = compileCondition({ not: { any: [code('conditions', 'a'), code('symptoms', 's')] } });
    expect(judge({ conditions: [], symptoms: [] })).toBe(true);
    expect(judge({ conditions: ['a'] })).toBe(false);
    expect(judge({ conditions: [] })).toBe('unknown');
  });
});
