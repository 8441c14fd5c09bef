import { emptyTexts, packError } from '../screening/pack-checks/pack-issues.js';
import type { ProblemIssue } from '../shared/problem.js';
import type { KnowledgeLink } from './knowledge-link.js';
import { linkedKinds } from './knowledge-link.js';
import { vocabularyNodes } from './vocabulary-nodes.js';

/** Faults of the edges a pack states: a node nobody knows, no source, an edge to itself, the same edge twice. */
export function checkKnowledgeLinks(links: readonly KnowledgeLink[]): ProblemIssue[] {
  const seen = new Set<string>();
  return links.flatMap((link, index) => {
    const path = `edges[${index}]`;
    const issues = emptyTexts(link, path);
    for (const end of ['from', 'to'] as const)
      if (!mayBeLinked(link[end]))
        issues.push(packError(`${path}.${end}`, 'unknown-node', `there is no node "${link[end]}" to link`));
    if (link.from === link.to)
      issues.push(packError(`${path}.to`, 'self-edge', 'leads back to where it starts'));
    if (link.citations.length === 0)
      issues.push(packError(`${path}.citations`, 'no-citation', 'names no source'));
    const key = `${link.from} ${link.relation} ${link.to}`;
    if (seen.has(key)) issues.push(packError(path, 'duplicate-edge', `"${key}" stands twice`));
    seen.add(key);
    return issues;
  });
}

function mayBeLinked(id: string): boolean {
  const node = vocabularyNodes.get(id);
  return node !== undefined && (linkedKinds as readonly string[]).includes(node.kind);
}
