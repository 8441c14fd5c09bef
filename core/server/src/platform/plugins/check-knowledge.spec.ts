import type { KnowledgePack } from '@regimen/domain';
import { loadKnowledgePack } from '@regimen/plugin-api';
import { checkKnowledge } from './check-knowledge.js';

function packOf(id: string, ruleId: string, systolic: number, clearance: string): KnowledgePack {
  const loaded = loadKnowledgePack({
    id,
    version: '1.0.0',
    files: [
      {
        name: 'rules.yaml',
        text: `rules:
  - id: ${ruleId}
    version: 1
    title: { en: High pressure, zh: 血压高 }
    population: adults
    when: { fact: restingSystolicMmHg, unit: 'mm[Hg]', atLeast: ${systolic} }
    whenUnknown: silent
    effects: [{ clearance: ${clearance} }]
    severity: hard
    evidence: guideline
    citations: [{ source: Riebe 2015, year: 2015 }]
    explanation: { participant: { en: Rest., zh: 休息。 }, clinician: { en: Rest., zh: 休息。 } }
    tests:
      - { name: high, facts: { restingSystolicMmHg: ${systolic} }, fires: true }
      - { name: low, facts: { restingSystolicMmHg: 100 }, fires: false }
`,
      },
    ],
  });
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return loaded.value;
}

const standing = packOf('knowledge-a', 'high-pressure', 160, 'block');

describe('knowledge beside knowledge', () => {
  it('stands where it adds something', () => {
    expect(() => checkKnowledge([packOf('knowledge-b', 'raised', 140, 'modify')], [standing])).not.toThrow();
  });

  it.each([
    [
      'an id that is taken',
      packOf('knowledge-b', 'high-pressure', 140, 'modify'),
      /knowledge-b high-pressure .*another pack/,
    ],
    [
      'a rule that never acts',
      packOf('knowledge-b', 'very-high', 180, 'modify'),
      /very-high never changes anything: "high-pressure"/,
    ],
  ])('refuses %s, by name', (_, pack, message) => {
    expect(() => checkKnowledge([pack], [standing])).toThrow(message);
    expect(() => checkKnowledge([standing, pack], [])).toThrow(message);
  });

  it('refuses a pack that no loader checked', () => {
    const [rule] = standing.rules;
    const unchecked = { ...standing, rules: [{ ...rule!, citations: [] }] };
    expect(() => checkKnowledge([unchecked], [])).toThrow(/knowledge-a high-pressure names no source/);
  });
});
