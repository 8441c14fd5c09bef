import { Inject, Injectable } from '@nestjs/common';
import { edgeWords, explainPath, findPath, neighbourhoodOf } from '@regimen/domain';
import type { KnowledgeEdge, KnowledgeNode } from '@regimen/domain';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { citationView } from '../screening/citation.view.js';
import { KnowledgeBase } from './knowledge-base.js';
import { hasWords } from './page-of.js';

/** What a reader can take in, and what a page can draw (engineering choice). */
const most = { depth: 3, nodes: 120, found: 20 };

/** The knowledge graph, for reading. */
@Injectable()
export class KnowledgeGraphService {
  constructor(@Inject(KnowledgeBase) private readonly knowledge: KnowledgeBase) {}

  nodes(text: string): readonly KnowledgeNode[] {
    if (text.trim() === '') return [];
    const { nodes, edgesAt } = this.knowledge.graph();
    const exact = nodes.get(text.trim());
    if (exact) return [exact];
    return [...nodes.values()]
      .filter(({ id, label }) => edgesAt.has(id) && hasWords(text, [label.en, label.zh]))
      .sort((a, b) => a.label.en.length - b.label.en.length || (a.id < b.id ? -1 : 1))
      .slice(0, most.found);
  }

  neighbourhood({
    node,
    depth,
    first,
  }: Schema.QueryKnowledgeNeighbourhoodArgs): Handed<Schema.KnowledgeNeighbourhood> | null {
    const found = neighbourhoodOf(this.knowledge.graph(), node, {
      depth: Math.min(Math.max(1, depth), most.depth),
      most: Math.min(Math.max(2, first), most.nodes),
    });
    return found && { ...found, edges: found.edges.map((edge) => this.edgeView(edge)) };
  }

  path({ from, to }: Schema.QueryKnowledgePathArgs): Handed<Schema.KnowledgePath> | null {
    const graph = this.knowledge.graph();
    const path = findPath(graph, from, to);
    if (!path) return null;
    const { participant, clinician } = explainPath(graph, path);
    return {
      nodes: path.nodes.flatMap((id) => graph.nodes.get(id) ?? []),
      edges: path.edges.map((edge) => this.edgeView(edge)),
      words: participant,
      clinicianWords: clinician,
    };
  }

  private edgeView(edge: KnowledgeEdge): Handed<Schema.KnowledgeEdge> {
    const { from, to, relation, citations } = edge;
    const words = edgeWords(this.knowledge.graph(), edge);
    return { from, to, relation, words, citations: citations.map(citationView) };
  }
}
