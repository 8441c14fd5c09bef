import { compileRules } from '../screening/engine/compile-rules.js';
import type { Facts } from '../screening/facts.js';
import { samplePack, sampleRule } from '../screening/testing/sample-rule.js';
import { dayQuestions } from './judge-day.js';

const rules = compileRules([
  samplePack(
    sampleRule('high-for-all', {
      when: { fact: 'restingSystolicMmHg', unit: 'mm[Hg]', atLeast: 180 },
      effects: [{ clearance: 'block' }],
    }),
    sampleRule('high-with-hypertension', {
      when: {
        all: [
          { fact: 'conditions', includes: 'hypertension' },
          { fact: 'restingSystolicMmHg', unit: 'mm[Hg]', atLeast: 170 },
        ],
      },
      effects: [{ clearance: 'delay' }],
    }),
    sampleRule('pain', {
      when: { fact: 'painNow', unit: '{score}', above: 5 },
      effects: [{ clearance: 'delay' }],
    }),
  ),
]);
const person: Facts = { screeningAnswered: true, conditions: ['hypertension'], restingSystolicMmHg: 130 };
const asked = (facts: Facts, answered?: readonly string[]) =>
  dayQuestions(rules, facts, answered).map(({ name, isGrave }) => [name, isGrave]);

describe('what is asked before a session', () => {
  it('is the pressure of today from whom it is about, though an older reading counts', () => {
    expect(asked(person)).toEqual([
      ['restingSystolicMmHg', false],
      ['painNow', true],
    ]);
  });

  it('is graver where no reading counts', () => {
    expect(asked({ ...person, restingSystolicMmHg: null })).toContainEqual(['restingSystolicMmHg', true]);
  });

  it('is not asked again once it was told today', () => {
    expect(asked(person, ['restingSystolicMmHg'])).toEqual([['painNow', true]]);
  });

  it('takes no device where the person has nothing it is about', () => {
    expect(asked({ ...person, conditions: [] })).toEqual([['painNow', true]]);
  });
});
