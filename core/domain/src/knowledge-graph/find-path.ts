import type { KnowledgeEdge, Relation } from './edge.js';
import type { KnowledgeGraph } from './knowledge-graph.js';
import type { NodeId, NodeKind } from './node.js';

/** A way through the graph: each edge, walked with or against its direction. */
export interface KnowledgePath {
  nodes: readonly NodeId[];
  edges: readonly KnowledgeEdge[];
}

/**
 * What a step costs (engineering choice): reasons of rules are short, things that hang together with nearly everything
 * (a muscle, a mat) are long, so that the shortest way is the one that explains most.
 */
const costs: Readonly<Partial<Record<Relation, number>>> = {
  limits: 1.2,
  supervises: 1.5,
  cautions: 1.5,
  'asks-for': 1.5,
  'prescribes-for': 1.5,
  suits: 1.5,
  'loads-joint': 2,
  trains: 2,
  assists: 3,
  needs: 3,
};
const throughHub = 2;
const hubs: readonly NodeKind[] = ['equipment', 'muscle', 'joint', 'guide', 'activity-kind'];

/** A longer way than this explains nothing. */
const longestSteps = 6;

interface Reached {
  cost: number;
  by: { edge: KnowledgeEdge; from: NodeId } | null;
  steps: number;
}

/**
 * The cheapest way between two nodes along cited edges (Dijkstra 1959), walked in either direction; null where there is
 * none within six steps. Of ways that cost the same, the first in alphabetical order.
 */
export function findPath(graph: KnowledgeGraph, from: NodeId, to: NodeId): KnowledgePath | null {
  if (!graph.nodes.has(from) || !graph.nodes.has(to)) return null;
  const reached = new Map<NodeId, Reached>([[from, { cost: 0, by: null, steps: 0 }]]);
  const open = new Set([from]);
  const done = new Set<NodeId>();
  for (let at = nextOf(open, reached); at !== null; at = nextOf(open, reached)) {
    if (at === to) return pathTo(to, reached);
    open.delete(at);
    done.add(at);
    const here = reached.get(at)!;
    if (here.steps === longestSteps) continue;
    for (const edge of graph.edgesAt.get(at) ?? []) {
      const next = edge.from === at ? edge.to : edge.from;
      const cost = here.cost + costOf(graph, edge, next === to ? null : next);
      if (done.has(next) || cost >= (reached.get(next)?.cost ?? Infinity)) continue;
      reached.set(next, { cost, by: { edge, from: at }, steps: here.steps + 1 });
      open.add(next);
    }
  }
  return null;
}

function costOf(graph: KnowledgeGraph, edge: KnowledgeEdge, through: NodeId | null): number {
  const kind = through === null ? undefined : graph.nodes.get(through)?.kind;
  return (costs[edge.relation] ?? 1) + (kind !== undefined && hubs.includes(kind) ? throughHub : 0);
}

function nextOf(open: ReadonlySet<NodeId>, reached: ReadonlyMap<NodeId, Reached>): NodeId | null {
  let best: NodeId | null = null;
  for (const id of open) {
    const [cost, least] = [reached.get(id)!.cost, best === null ? Infinity : reached.get(best)!.cost];
    if (cost < least || (cost === least && best !== null && id < best)) best = id;
  }
  return best;
}

function pathTo(to: NodeId, reached: ReadonlyMap<NodeId, Reached>): KnowledgePath {
  const nodes = [to];
  const edges: KnowledgeEdge[] = [];
  for (let by = reached.get(to)?.by; by; by = reached.get(by.from)?.by) {
    edges.unshift(by.edge);
    nodes.unshift(by.from);
  }
  return { nodes, edges };
}
