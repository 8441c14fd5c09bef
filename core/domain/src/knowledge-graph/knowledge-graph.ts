import type { Exercise } from '../catalogue/exercise.js';
import { groupBy } from '../shared/group-by.js';
import type { KnowledgePack } from '../screening/knowledge-pack.js';
import type { Rule } from '../screening/rule.js';
import { movementEdges } from './edges-of-movements.js';
import { edgesOfRule } from './edges-of-rule.js';
import type { KnowledgeEdge } from './edge.js';
import { loadsOf } from './load-node.js';
import type { KnowledgeNode, NodeId, NodeKind } from './node.js';
import { nodeId } from './node.js';
import { vocabularyNodes } from './vocabulary-nodes.js';

/** Everything the packs say, as nodes and cited edges. Made once; never changes. */
export interface KnowledgeGraph {
  nodes: ReadonlyMap<NodeId, KnowledgeNode>;
  edges: readonly KnowledgeEdge[];
  /** Edges that start or end at a node, in the order of `edges`. */
  edgesAt: ReadonlyMap<NodeId, readonly KnowledgeEdge[]>;
  /** Rules by id, for their words. */
  rules: ReadonlyMap<string, Rule>;
  exercises: ReadonlyMap<string, Exercise>;
}

/** The graph of all packs. The order of the packs does not matter; of two edges that say the same, one stays. */
export function buildKnowledgeGraph(packs: readonly KnowledgePack[]): KnowledgeGraph {
  const sorted = [...packs].sort((a, b) => (a.id < b.id ? -1 : 1));
  const loads = loadsOf(sorted.flatMap(({ rules }) => rules));
  const nodes = new Map(vocabularyNodes);
  const add = (kind: NodeKind, { id, title }: { id: string; title: KnowledgeNode['label'] }) =>
    nodes.set(nodeId(kind, id), { id: nodeId(kind, id), kind, label: title });
  for (const { node } of loads.values()) nodes.set(node.id, node);
  for (const pack of sorted) {
    pack.rules.forEach((rule) => add('rule', rule));
    pack.exercises.forEach((exercise) => add('exercise', exercise));
    pack.activities.forEach((activity) => add('activity', activity));
    pack.templates.forEach((template) => add('template', template));
  }
  nodes.set(heartRateGuide.id, heartRateGuide);
  const edges = distinct(
    sorted.flatMap((pack) => [
      ...pack.rules.flatMap((rule) => edgesOfRule(rule, pack.id)),
      ...movementEdges(pack, loads),
      ...(pack.edges ?? []).map((link) => ({ ...link, level: null, packId: pack.id })),
    ]),
  ).filter(({ from, to }) => nodes.has(from) && nodes.has(to));
  const ends = edges.flatMap((edge) => [edge.from, edge.to].map((end) => ({ end, edge })));
  const byEnd = [...groupBy(ends, ({ end }) => end)];
  return {
    nodes,
    edges,
    edgesAt: new Map(byEnd.map(([end, items]) => [end, items.map(({ edge }) => edge)])),
    rules: new Map(sorted.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule]))),
    exercises: new Map(sorted.flatMap(({ exercises }) => exercises.map((item) => [item.id, item]))),
  };
}

/** Steering effort by the pulse. */
export const heartRateGuide: KnowledgeNode = {
  id: nodeId('guide', 'heart-rate'),
  kind: 'guide',
  label: { en: 'Steering effort by heart rate', zh: '用心率控制强度' },
};

/** One of each statement, in alphabetical order. */
function distinct(edges: readonly KnowledgeEdge[]): KnowledgeEdge[] {
  const byKey = new Map<string, KnowledgeEdge>();
  for (const edge of edges) {
    const key = `${edge.from} ${edge.relation} ${edge.to}`;
    if (!byKey.has(key)) byKey.set(key, edge);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge);
}
