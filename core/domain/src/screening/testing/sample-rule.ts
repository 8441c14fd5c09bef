import type { KnowledgePack } from '../knowledge-pack.js';
import type { Rule } from '../rule.js';

const text = { en: 'a', zh: '甲' };

/** A sound rule about resting pressure of 160 and more, with what a test wants different. */
export function sampleRule(id: string, change: Partial<Rule> = {}): Rule {
  return {
    id,
    version: 1,
    title: text,
    population: 'adults',
    when: { fact: 'restingSystolicMmHg', unit: 'mm[Hg]', atLeast: 160 },
    whenUnknown: 'silent',
    effects: [{ clearance: 'modify' }],
    severity: 'hard',
    evidence: 'guideline',
    citations: [{ source: 'Riebe 2015', year: 2015 }],
    explanation: { participant: text, clinician: text },
    tests: [
      { name: 'high', facts: { restingSystolicMmHg: 160 }, fires: true },
      { name: 'low', facts: { restingSystolicMmHg: 159 }, fires: false },
    ],
    ...change,
  };
}

/** A pack of these rules and nothing else. */
export function samplePack(...rules: readonly Rule[]): KnowledgePack {
  return { id: 'p', version: '1', rules, templates: [], exercises: [], activities: [] };
}
