import type { Citation } from '../shared/citation.js';
import type { Localised } from '../shared/localised.js';
import type { KnowledgeEdge, Relation } from './edge.js';
import type { KnowledgePath } from './find-path.js';
import type { KnowledgeGraph } from './knowledge-graph.js';

/** A way through the graph in words. */
export interface ExplainedPath {
  path: KnowledgePath;
  /** Plain words without names of conditions or thresholds; null where no rule or note says anything to people. */
  participant: Localised | null;
  /** Each step, then the sources. */
  clinician: Localised;
  /** What the steps rest on, each once. */
  citations: readonly Citation[];
}

const sentences: Readonly<Record<Relation, (from: string, to: string) => Localised>> = {
  concerns: (a, b) => ({ en: `the rule ${b} looks at ${a}`, zh: `规则${b}涉及${a}` }),
  forbids: (a, b) => ({ en: `the rule ${a} forbids: ${b}`, zh: `规则${a}禁止：${b}` }),
  limits: (a, b) => ({ en: `the rule ${a} limits: ${b}`, zh: `规则${a}限制：${b}` }),
  supervises: (a, b) => ({
    en: `the rule ${a} asks for supervision of: ${b}`,
    zh: `规则${a}要求有人指导：${b}`,
  }),
  cautions: (a, b) => ({ en: `the rule ${a} gives advice on: ${b}`, zh: `规则${a}给出建议：${b}` }),
  'asks-for': (a, b) => ({ en: `the rule ${a} asks for: ${b}`, zh: `规则${a}要求安排：${b}` }),
  'prescribes-for': (a, b) => ({
    en: `the rule ${a} prescribes exercise for ${b}`,
    zh: `规则${a}为${b}开具运动处方`,
  }),
  suits: (a, b) => ({ en: `${b} suits ${a}`, zh: `${b}适合${a}` }),
  'has-load': (a, b) => ({ en: `${a} includes: ${b}`, zh: `${a}包含：${b}` }),
  'loads-joint': (a, b) => ({ en: `${a} loads ${b}`, zh: `${a}使${b}受力` }),
  trains: (a, b) => ({ en: `${a} trains ${b}`, zh: `${a}锻炼${b}` }),
  assists: (a, b) => ({ en: `${a} also works ${b}`, zh: `${a}也用到${b}` }),
  needs: (a, b) => ({ en: `${a} needs ${b}`, zh: `${a}需要${b}` }),
  'is-a': (a, b) => ({ en: `${a} is ${b}`, zh: `${a}属于${b}` }),
  'progresses-to': (a, b) => ({ en: `${b} is a step harder than ${a}`, zh: `${b}比${a}更难一级` }),
  'interacts-with': (a, b) => ({ en: `${a} interacts with ${b}`, zh: `${a}与${b}相互作用` }),
  lowers: (a, b) => ({ en: `${a} lowers ${b}`, zh: `${a}使${b}减少` }),
  raises: (a, b) => ({ en: `${a} raises ${b}`, zh: `${a}使${b}升高` }),
  'needs-more-of': (a, b) => ({ en: `${a} needs more of ${b}`, zh: `${a}需要更多${b}` }),
  'needs-less-of': (a, b) => ({ en: `${a} needs less of ${b}`, zh: `${a}需要减少${b}` }),
  'may-cause': (a, b) => ({ en: `${a} may cause ${b}`, zh: `${a}可能引起${b}` }),
  masks: (a, b) => ({ en: `${a} can hide ${b}`, zh: `${a}可能掩盖${b}` }),
  worsens: (a, b) => ({ en: `${a} can worsen ${b}`, zh: `${a}可能加重${b}` }),
  eases: (a, b) => ({ en: `${a} eases ${b}`, zh: `${a}可缓解${b}` }),
};

/** One edge as a sentence without full stop, for clinicians. */
export function edgeWords(graph: KnowledgeGraph, edge: KnowledgeEdge): Localised {
  const name = (id: string, language: keyof Localised) => {
    return `“${graph.nodes.get(id)?.label[language] ?? id}”`;
  };
  const level =
    edge.level === null ? { en: '', zh: '' } : { en: ` (${edge.level} of 3)`, zh: `（${edge.level}/3）` };
  const note =
    edge.note === null
      ? { en: '', zh: '' }
      : { en: `: ${bare(edge.note.en)}`, zh: `：${bare(edge.note.zh)}` };
  const say = sentences[edge.relation];
  return {
    en: say(name(edge.from, 'en'), name(edge.to, 'en')).en + level.en + note.en,
    zh: say(name(edge.from, 'zh'), name(edge.to, 'zh')).zh + level.zh + note.zh,
  };
}

/** Says a way through the graph to the person and to the clinician. */
export function explainPath(graph: KnowledgeGraph, path: KnowledgePath): ExplainedPath {
  const steps = path.edges.map((edge) => edgeWords(graph, edge));
  const citations = distinctCitations(path.edges);
  const sources = citations.map(citationText).join('; ');
  return {
    path,
    participant: forParticipant(graph, path),
    clinician: {
      en: `${steps.map(({ en }) => `${en.charAt(0).toUpperCase()}${en.slice(1)}.`).join(' ')} Sources: ${sources}.`,
      zh: `${steps.map(({ zh }) => `${zh}。`).join('')}来源：${sources}。`,
    },
    citations,
  };
}

/** The rule's own words to people, and what of the last thing on the way they are about; else what the edges note. */
function forParticipant(graph: KnowledgeGraph, { nodes, edges }: KnowledgePath): Localised | null {
  const ruleId = nodes
    .map((id) => graph.nodes.get(id)!)
    .find(({ kind }) => kind === 'rule')
    ?.id.slice('rule:'.length);
  const reason = ruleId === undefined ? undefined : graph.rules.get(ruleId)?.explanation.participant;
  if (!reason) {
    const notes = edges.flatMap(({ note }) => note ?? []);
    return notes.length === 0 ? null : joined(notes);
  }
  const last = edges.at(-1);
  const tail = last === undefined ? null : consequence(graph, last);
  return tail === null ? reason : joined([reason, tail]);
}

function consequence(graph: KnowledgeGraph, { from, to, relation }: KnowledgeEdge): Localised | null {
  if (relation === 'forbids' && to === 'guide:heart-rate')
    return { en: 'So your plan does not go by pulse.', zh: '因此您的计划不以心率为准。' };
  if (relation !== 'has-load') return null;
  const [movement, load] = [graph.nodes.get(from)!.label, graph.nodes.get(to)!.label];
  return {
    en: `“${movement.en}” means ${load.en.charAt(0).toLowerCase()}${load.en.slice(1)}.`,
    zh: `“${movement.zh}”包含${load.zh}。`,
  };
}

function joined(texts: readonly Localised[]): Localised {
  return { en: texts.map(({ en }) => en).join(' '), zh: texts.map(({ zh }) => zh).join('') };
}

function distinctCitations(edges: readonly KnowledgeEdge[]): Citation[] {
  const bySource = new Map(edges.flatMap(({ citations }) => citations).map((item) => [item.source, item]));
  return [...bySource.values()];
}

function citationText({ source, year, needsClinicianReview }: Citation): string {
  const dated = source.includes(String(year)) ? source : `${source} ${year}`;
  return needsClinicianReview ? `${dated} *` : dated;
}

function bare(sentence: string): string {
  return sentence.replace(/[.。]$/, '');
}
