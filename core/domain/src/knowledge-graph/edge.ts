import type { Citation } from '../shared/citation.js';
import type { Localised } from '../shared/localised.js';
import type { LinkRelation } from './knowledge-link.js';
import type { NodeId } from './node.js';

/** Relations that follow from rules, exercises and prescriptions. */
export const derivedRelations = [
  /** What somebody has or takes → a rule that looks at it. */
  'concerns',
  /** Rule → load or guide. */
  'forbids',
  'limits',
  'supervises',
  'cautions',
  'asks-for',
  /** Rule → population it prescribes exercise to. */
  'prescribes-for',
  /** Population → kind of activity that suits it. */
  'suits',
  /** Exercise, activity or template → what it asks of the body or needs. */
  'has-load',
  'loads-joint',
  'trains',
  'assists',
  'needs',
  'is-a',
  /** Exercise → a harder one. */
  'progresses-to',
] as const;
export type Relation = (typeof derivedRelations)[number] | LinkRelation;

/** One cited statement: `from` does `relation` to `to`. */
export interface KnowledgeEdge {
  from: NodeId;
  to: NodeId;
  relation: Relation;
  /** Load on a joint, 1 low to 3 high; null elsewhere. */
  level: number | null;
  /** Said by the pack's author; null where the relation says all. */
  note: Localised | null;
  /** Never empty. */
  citations: readonly Citation[];
  packId: string;
}
