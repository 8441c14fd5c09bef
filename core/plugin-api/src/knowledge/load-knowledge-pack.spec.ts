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

const exercise = `exercises:
  - id: wall-press
    version: 1
    title: { en: Wall press-up, zh: 靠墙俯卧撑 }
    kind: strength
    pattern: horizontal-push
    region: null
    primaryMuscles: [pectoralis-major]
    secondaryMuscles: [triceps]
    jointLoad: { knee: 0, hip: 0, ankle: 0, lumbar: 0, neck: 0, shoulder: 1, elbow: 1, wrist: 1 }
    spineLoad: { flexion: 0, extension: 0, rotation: 0, compression: 0 }
    equipment: []
    places: [home]
    position: standing
    skill: 1
    impact: none
    valsalva: none
    fallRisk: 0
    contact: false
    breathHold: false
    overhead: false
    unilateral: false
    dose: { sets: 2, repetitionsPerSet: 10, holdSecondsPerRepetition: 0 }
    regressions: []
    progressions: []
    cues: [{ en: Hands at chest height., zh: 双手与胸同高。 }, { en: Body straight., zh: 身体成一条直线。 }]
    citations: [{ source: 'Garber 2011, Med Sci Sports Exerc 43:1334', year: 2011 }]
`;

const edge = (to: string, citations: string) => `edges:
  - from: medicine:anticoagulant
    relation: interacts-with
    to: ${to}
    note: { en: Keep greens steady., zh: 绿叶菜保持稳定。 }
    citations: ${citations}
`;
const holbrook = "[{ source: 'Holbrook 2005, Arch Intern Med 165:1095', year: 2005 }]";

describe('loadKnowledgePack', () => {
  it('loads a sound file', () => {
    const result = load(rule('mm[Hg]'));
    expect(result.ok && result.value.rules.map(({ id }) => id)).toEqual(['high-pressure']);
    const stated = load(edge('nutrient:vitamin-k', holbrook));
    expect(stated.ok && stated.value.edges?.map(({ to }) => to)).toEqual(['nutrient:vitamin-k']);
    const catalogue = load(exercise);
    expect(catalogue.ok && catalogue.value.exercises.map(({ id }) => id)).toEqual(['wall-press']);
  });

  it('turns bounds and tests in another unit into the unit of the fact', () => {
    const inKilopascals = rule('kPa')
      .replace('atLeast: 180', 'atLeast: 24')
      .replace('restingSystolicMmHg: 180', "restingSystolicMmHg: { value: 24, unit: 'kPa' }");
    const result = load(inKilopascals);
    const when = result.ok ? result.value.rules[0]?.when : null;
    expect(when).toMatchObject({ unit: 'mm[Hg]', atLeast: expect.closeTo(180.015, 2) });
  });

  it.each([
    ['a joint left out', exercise.replace('knee: 0, ', ''), 'shape', /^a\.yaml:10 /],
    [
      'a ladder to nothing',
      exercise.replace('progressions: []', 'progressions: [floor-press]'),
      'unknown-link',
      /^a\.yaml:25 wall-press /,
    ],
    [
      'an untested bound',
      rule('mm[Hg]').replace('restingSystolicMmHg: 180', 'restingSystolicMmHg: 181'),
      'no-boundary-test',
      /^a\.yaml:14 /,
    ],
    ['a foreign unit by file and line', rule('mg/dL'), 'wrong-unit', /^a\.yaml:6 /],
    ['an edge to nothing', edge('nutrient:moonlight', holbrook), 'unknown-node', /^a\.yaml:4 to$/],
    ['an edge without source', edge('nutrient:vitamin-k', '[]'), 'no-citation', /^a\.yaml:6 citations$/],
    [
      'an unknown relation',
      edge('nutrient:vitamin-k', holbrook).replace('interacts-with', 'likes'),
      'shape',
      /^a\.yaml:3 /,
    ],
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
