import type { KnowledgeEdge } from './edge.js';
import type { KnowledgeGraph } from './knowledge-graph.js';
import type { KnowledgeNode, NodeId } from './node.js';

/** What surrounds a node. */
export interface Neighbourhood {
  /** With steps from the middle; nearest first, then alphabetical. */
  nodes: readonly { node: KnowledgeNode; distance: number }[];
  /** Every edge among those nodes. */
  edges: readonly KnowledgeEdge[];
  /** Neighbours left out because there are too many to read. */
  leftOut: number;
}

/**
 * The nodes around one, and the edges among them; null where there is no such node. Beyond `most` nodes the rest is
 * counted, taking a few of each kind of relation in turn, so that hundreds of exercises do not hide one rule.
 * @param options.depth steps from the middle, 1 to 3.
 */
export function neighbourhoodOf(
  graph: KnowledgeGraph,
  middle: NodeId,
  options: { depth: number; most: number },
): Neighbourhood | null {
  const node = graph.nodes.get(middle);
  if (!node) return null;
  const distances = new Map<NodeId, number>([[middle, 0]]);
  let leftOut = 0;
  let ring: readonly NodeId[] = [middle];
  for (let distance = 1; distance <= options.depth && ring.length > 0; distance += 1) {
    const found = inTurn(graph, ring, distances);
    ring = found.slice(0, Math.max(0, options.most - distances.size));
    leftOut += found.length - ring.length;
    ring.forEach((id) => distances.set(id, distance));
  }
  const nodes = [...distances]
    .map(([id, distance]) => ({ node: graph.nodes.get(id)!, distance }))
    .sort((a, b) => a.distance - b.distance || (a.node.id < b.node.id ? -1 : 1));
  const edges = graph.edges.filter(({ from, to }) => distances.has(from) && distances.has(to));
  return { nodes, edges, leftOut };
}

/** Unseen neighbours of a ring, one of each relation and direction at a time. */
function inTurn(graph: KnowledgeGraph, ring: readonly NodeId[], seen: ReadonlyMap<NodeId, number>): NodeId[] {
  const queues = new Map<string, NodeId[]>();
  for (const at of ring)
    for (const edge of graph.edgesAt.get(at) ?? []) {
      const isOut = edge.from === at;
      const next = isOut ? edge.to : edge.from;
      if (seen.has(next)) continue;
      const key = `${edge.relation} ${isOut} ${graph.nodes.get(next)!.kind}`;
      const queue = queues.get(key);
      if (queue) queue.push(next);
      else queues.set(key, [next]);
    }
  const longest = Math.max(0, ...[...queues.values()].map(({ length }) => length));
  const found = new Set<NodeId>();
  for (let turn = 0; turn < longest; turn += 1)
    for (const queue of queues.values()) if (queue[turn] !== undefined) found.add(queue[turn]!);
  return [...found];
}
