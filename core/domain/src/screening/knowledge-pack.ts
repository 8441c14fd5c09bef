import type { SessionTemplate } from '../planning/session-template.js';
import type { Rule } from './rule.js';

/** Rules and catalogue entries of one plugin, versioned. */
export interface KnowledgePack {
  id: string;
  version: string;
  rules: readonly Rule[];
  templates: readonly SessionTemplate[];
}
