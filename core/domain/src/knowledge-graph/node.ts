import type { Localised } from '../shared/localised.js';

/** What the graph knows. `activity` is one activity at one effort, `activity-kind` what a plan calls it. */
export const nodeKinds = [
  'condition',
  'medicine',
  'symptom',
  'population',
  'rule',
  /** What a rule speaks of: hard landings, a high load on the knee. */
  'load',
  /** How effort is steered: by heart rate or by feeling. */
  'guide',
  'exercise',
  'activity',
  'activity-kind',
  'template',
  'muscle',
  'joint',
  'equipment',
  'nutrient',
] as const;
export type NodeKind = (typeof nodeKinds)[number];

/** `<kind>:<code>`, e.g. `condition:hypertension`. */
export type NodeId = string;

export interface KnowledgeNode {
  id: NodeId;
  kind: NodeKind;
  label: Localised;
}

export function nodeId(kind: NodeKind, code: string): NodeId {
  return `${kind}:${code}`;
}
