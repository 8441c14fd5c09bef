import type { Citation } from '../shared/citation.js';
import type { Localised } from '../shared/localised.js';
import type { NodeKind } from './node.js';

/** Relations that packs state of themselves, where no rule says it. */
export const linkRelations = [
  'interacts-with',
  'lowers',
  'raises',
  'needs-more-of',
  'needs-less-of',
  'may-cause',
  'masks',
  'worsens',
  'eases',
] as const;
export type LinkRelation = (typeof linkRelations)[number];

/** Kinds of node a link may join; exercises, rules and loads are joined by what they are. */
export const linkedKinds = [
  'condition',
  'medicine',
  'symptom',
  'nutrient',
  'population',
  'activity-kind',
  'joint',
] as const satisfies readonly NodeKind[];

/** A cited edge of a pack file, such as medicine:anticoagulant interacts-with nutrient:vitamin-k. */
export interface KnowledgeLink {
  /** `<kind>:<code>`. */
  from: string;
  to: string;
  relation: LinkRelation;
  /** Why it matters, in one sentence for people. */
  note: Localised;
  citations: readonly Citation[];
}
