import { loadKnowledgePack } from './load-knowledge-pack.js';

const load = (text: string) =>
  loadKnowledgePack({ id: 'p', version: '1.0.0', files: [{ name: 'a.yaml', text }] });

function firstFault(text: string) {
  const result = load(text);
  return result.ok ? null : result.problem.issues[0];
}

const rule = (unit: string) => `rules:
  - id: high-pressure
    version: 1
    title: { en: High pressure, zh: 血压高 }
    population: adults
    when: { fact: restingSystolicMmHg, unit: '${unit}', atLeast: 180 }
    whenUnknown: silent
    effects: [{ clearance: block }]
    severity: hard
    evidence: guideline
    citations: [{ source: 'Riebe 2015', year: 2015 }]
    explanation: { participant: { en: Rest., zh: 休息。 }, clinician: { en: Rest., zh: 休息。 } }
    tests:
      - { name: high, facts: { restingSystolicMmHg: 180 }, fires: true }
      - { name: low, facts: { restingSystolicMmHg: 120 }, fires: false }
`;

describe('loadKnowledgePack', () => {
  it('loads a sound file', () => {
    const result = load(rule('mm[Hg]'));
    expect(result.ok && result.value.rules.map(({ id }) => id)).toEqual(['high-pressure']);
  });

  it.each([
    ['a foreign unit by file and line', rule('kPa'), 'wrong-unit', /^a\.yaml:6 /],
    ['a missing field', rule('mm[Hg]').replace('    whenUnknown: silent\n', ''), 'shape', /^a\.yaml:2 /],
    ['broken YAML', 'rules: [', 'yaml', /^a\.yaml:1$/],
    ['a repeated key', 'rules: []\nrules: []\n', 'yaml', /^a\.yaml:2$/],
    ['an alias', 'rules: &a []\ntemplates: *a\n', 'alias', /^a\.yaml:2$/],
    ['deep nesting', `rules: ${'['.repeat(10_000)}`, 'too-deep', /^a\.yaml$/],
    ['a huge file', `# ${'x'.repeat(1_000_001)}`, 'too-large', /^a\.yaml$/],
  ])('refuses %s', (_, text, code, path) => {
    expect(firstFault(text)).toMatchObject({ code, path: expect.stringMatching(path) });
  });
});
