import type { CardioActivity } from '../catalogue/cardio-activity.js';
import type { Exercise } from '../catalogue/exercise.js';
import type { KnowledgeLink } from '../knowledge-graph/knowledge-link.js';
import type { SessionTemplate } from '../planning/session-template.js';
import type { Rule } from './rule.js';

/** Rules and catalogue entries of one plugin, versioned. */
export interface KnowledgePack {
  id: string;
  version: string;
  rules: readonly Rule[];
  templates: readonly SessionTemplate[];
  exercises: readonly Exercise[];
  activities: readonly CardioActivity[];
  /** What the pack states of itself where no rule says it. */
  edges?: readonly KnowledgeLink[];
}
