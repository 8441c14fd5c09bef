import { forbidding, randomCatalogue } from '../catalogue/testing/random-catalogue.js';
import type { KnowledgePack } from '../screening/knowledge-pack.js';
import { samplePack, sampleRule } from '../screening/testing/sample-rule.js';
import { seededRandom } from '../shared/seeded-random.js';
import { checkKnowledgeLinks } from './check-links.js';
import { findPath } from './find-path.js';
import { explainPath } from './explain-path.js';
import { buildKnowledgeGraph } from './knowledge-graph.js';
import type { KnowledgeLink } from './knowledge-link.js';
import { neighbourhoodOf } from './neighbourhood.js';
import { whyNot } from './why-not.js';

const [random] = randomCatalogue(seededRandom(3), 1);
const jump = {
  ...random!,
  id: 'jump',
  title: { en: 'Jump', zh: '跳' },
  impact: 'high' as const,
  equipment: ['step' as const],
  primaryMuscles: ['quadriceps' as const],
};
const stand = {
  ...jump,
  id: 'stand',
  title: { en: 'Stand', zh: '站' },
  impact: 'none' as const,
  progressions: ['jump'],
};
const painfulKnee = sampleRule('painful-knee', {
  title: { en: 'Painful knee', zh: '膝痛' },
  when: {
    any: [
      { fact: 'conditions', includesAny: ['knee-pain', 'knee-osteoarthritis'] },
      { fact: 'painfulJoints', includes: 'knee' },
      { not: { fact: 'medications', includes: 'statin' } },
    ],
  },
  effects: [
    { constraint: { kind: 'forbid', severity: 'hard', appliesTo: { impact: ['high'] } } },
    {
      constraint: {
        kind: 'intensityCeiling',
        severity: 'hard',
        appliesTo: {},
        band: 'moderate',
        heartRateTargetsAllowed: false,
      },
    },
  ],
  explanation: {
    participant: { en: 'Your knee should not be jolted.', zh: '膝关节不宜受冲击。' },
    clinician: { en: 'No impact.', zh: '避免冲击。' },
  },
});
const link: KnowledgeLink = {
  from: 'medicine:anticoagulant',
  relation: 'interacts-with',
  to: 'nutrient:vitamin-k',
  note: { en: 'Keep greens steady.', zh: '绿叶菜保持稳定。' },
  citations: [{ source: 'Holbrook 2005, Arch Intern Med 165:1095', year: 2005 }],
};
const pack: KnowledgePack = { ...samplePack(painfulKnee), exercises: [jump, stand], edges: [link] };
const graph = buildKnowledgeGraph([pack]);
const said = graph.edges.map(({ from, relation, to }) => `${from} ${relation} ${to}`);

describe('buildKnowledgeGraph', () => {
  it('derives from a rule whom it concerns and what it forbids and limits, and not whom it spares', () => {
    expect(said.filter((edge) => edge.includes('rule:'))).toEqual([
      'condition:knee-osteoarthritis concerns rule:painful-knee',
      'condition:knee-pain concerns rule:painful-knee',
      'joint:knee concerns rule:painful-knee',
      'rule:painful-knee forbids guide:heart-rate',
      'rule:painful-knee forbids load:impact-high',
      'rule:painful-knee limits load:any',
    ]);
  });

  it('derives from exercises what they load, train, need and lead to', () => {
    expect(said).toEqual(
      expect.arrayContaining([
        'exercise:jump has-load load:impact-high',
        'exercise:jump trains muscle:quadriceps',
        'exercise:jump needs equipment:step',
        'exercise:stand progresses-to exercise:jump',
      ]),
    );
    expect(said).not.toContain('exercise:stand has-load load:impact-high');
    expect(said).not.toContain('exercise:jump has-load load:any');
  });

  it('cites every edge, names every end, and does not depend on the order of packs', () => {
    for (const { from, to, citations } of graph.edges) {
      expect(citations.length).toBeGreaterThan(0);
      expect([graph.nodes.has(from), graph.nodes.has(to)]).toEqual([true, true]);
    }
    const other = { ...samplePack(), id: 'other', exercises: [{ ...stand, id: 'sit', progressions: [] }] };
    expect(buildKnowledgeGraph([other, pack])).toEqual(buildKnowledgeGraph([pack, other]));
  });
});

describe('findPath', () => {
  it('goes by the rule rather than by what everything shares', () => {
    expect(findPath(graph, 'condition:knee-osteoarthritis', 'exercise:jump')?.nodes).toEqual([
      'condition:knee-osteoarthritis',
      'rule:painful-knee',
      'load:impact-high',
      'exercise:jump',
    ]);
  });

  it('has none to what nothing is said of, and none from an unknown node', () => {
    expect(findPath(graph, 'condition:knee-pain', 'nutrient:vitamin-k')).toBeNull();
    expect(findPath(graph, 'condition:nothing', 'exercise:jump')).toBeNull();
    expect(findPath(graph, 'exercise:jump', 'exercise:jump')).toEqual({
      nodes: ['exercise:jump'],
      edges: [],
    });
  });
});

describe('explainPath', () => {
  it('tells people why in plain words, and clinicians every step with its source', () => {
    const path = findPath(graph, 'condition:knee-osteoarthritis', 'exercise:jump')!;
    const { participant, clinician } = explainPath(graph, path);
    expect(participant).toEqual({
      en: 'Your knee should not be jolted. “Jump” means hard landings.',
      zh: '膝关节不宜受冲击。“跳”包含强烈落地冲击。',
    });
    expect(clinician.en).toBe(
      'The rule “Painful knee” looks at “Knee osteoarthritis”. The rule “Painful knee” forbids: “Hard landings”. ' +
        '“Jump” includes: “Hard landings”. Sources: Riebe 2015; Garber 2011, Med Sci Sports Exerc 43:1334.',
    );
  });

  it('tells people the note where no rule is on the way', () => {
    const path = findPath(graph, 'medicine:anticoagulant', 'nutrient:vitamin-k')!;
    expect(explainPath(graph, path).participant).toEqual(link.note);
  });

  it('tells people that the plan does not go by pulse', () => {
    const path = findPath(graph, 'condition:knee-pain', 'guide:heart-rate')!;
    expect(explainPath(graph, path).participant?.en).toContain('does not go by pulse');
  });
});

describe('whyNot', () => {
  const limit = forbidding({ impact: ['high'] }, 'painful-knee');

  it('begins at what the person has, and at the rule when it looks at numbers', () => {
    const [why] = whyNot(graph, 'exercise:jump', [limit, limit], ['joint:knee', 'condition:asthma']);
    expect(why?.path.nodes).toEqual(['joint:knee', 'rule:painful-knee', 'load:impact-high', 'exercise:jump']);
    const [byRule] = whyNot(graph, 'exercise:jump', [limit], []);
    expect(byRule?.path.nodes[0]).toBe('rule:painful-knee');
  });

  it('says nothing of a rule the graph does not hold', () => {
    expect(whyNot(graph, 'exercise:stand', [forbidding({ supine: true }, 'elsewhere')], [])).toEqual([]);
  });
});

describe('neighbourhoodOf', () => {
  it('goes as far as asked, and counts what it leaves out', () => {
    const near = neighbourhoodOf(graph, 'condition:knee-pain', { depth: 1, most: 50 });
    expect(near?.nodes.map(({ node }) => node.id)).toEqual(['condition:knee-pain', 'rule:painful-knee']);
    const far = neighbourhoodOf(graph, 'condition:knee-pain', { depth: 3, most: 50 });
    expect(far?.nodes).toContainEqual({ node: graph.nodes.get('exercise:jump'), distance: 3 });
    const little = neighbourhoodOf(graph, 'rule:painful-knee', { depth: 1, most: 3 });
    expect([little?.nodes.length, little?.leftOut]).toEqual([3, 4]);
    for (const { from, to } of little!.edges)
      expect(little!.nodes.map(({ node }) => node.id)).toEqual(expect.arrayContaining([from, to]));
    expect(neighbourhoodOf(graph, 'condition:nothing', { depth: 1, most: 3 })).toBeNull();
  });

  it('does not let many exercises hide one rule', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ ...jump, id: `jump-${index}` }));
    const crowded = buildKnowledgeGraph([{ ...pack, exercises: many }]);
    const near = neighbourhoodOf(crowded, 'load:impact-high', { depth: 1, most: 5 });
    expect(near?.nodes.map(({ node }) => node.id)).toContain('rule:painful-knee');
  });
});

describe('checkKnowledgeLinks', () => {
  const codes = (...links: KnowledgeLink[]) =>
    checkKnowledgeLinks(links).map(({ path, code }) => `${path} ${code}`);

  it.each<[string, Partial<KnowledgeLink>, string]>([
    ['a node nobody knows', { to: 'nutrient:moonlight' }, 'edges[0].to unknown-node'],
    ['a kind no pack may link', { from: 'muscle:biceps' }, 'edges[0].from unknown-node'],
    ['no source', { citations: [] }, 'edges[0].citations no-citation'],
    ['itself', { to: 'medicine:anticoagulant' }, 'edges[0].to self-edge'],
    ['an empty note', { note: { en: '', zh: '空' } }, 'edges[0].note.en empty-text'],
  ])('finds %s', (_, change, fault) => {
    expect(codes({ ...link, ...change })).toEqual([fault]);
  });

  it('finds the same edge twice, and nothing against sound ones', () => {
    expect(codes(link, link)).toEqual(['edges[1] duplicate-edge']);
    expect(codes(link, { ...link, to: 'nutrient:alcohol' })).toEqual([]);
  });
});
