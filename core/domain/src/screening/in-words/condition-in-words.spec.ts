import { factDefinitions } from '../facts.js';
import type { FactName } from '../facts.js';
import type { Condition } from '../rule.js';
import { conditionInWords } from './condition-in-words.js';
import { factLabel } from './fact-label.js';

it.each<[Condition, string, string]>([
  [{ always: true }, 'always', '总是'],
  [
    { fact: 'restingSystolicMmHg', unit: 'mm[Hg]', atLeast: 160, below: 180 },
    'Systolic pressure at rest ≥ 160, < 180 mm[Hg]',
    '静息收缩压 ≥ 160, < 180 mm[Hg]',
  ],
  [
    {
      all: [
        { fact: 'conditions', includesAny: ['asthma', 'copd'] },
        { any: [{ fact: 'usesOxygen', is: true }, { not: { fact: 'painNow', unit: '{score}', above: 5 } }] },
      ],
    },
    'Conditions: Asthma or COPD and (Uses oxygen: yes or not Pain now, 0 to 10 > 5)',
    '健康状况：哮喘或慢性阻塞性肺疾病且(使用氧疗：是或并非现在的疼痛（0–10） > 5)',
  ],
])('says %j in words', (condition, en, zh) => {
  expect(conditionInWords(condition)).toEqual({ en, zh });
});

it('has a name for every fact, in both languages', () => {
  const names = Object.keys(factDefinitions) as FactName[];
  const unnamed = names.filter((name) => !factLabel(name).en || !factLabel(name).zh);
  expect(unnamed).toEqual([]);
  expect(new Set(names.map((name) => factLabel(name).en)).size).toBe(names.length);
});
