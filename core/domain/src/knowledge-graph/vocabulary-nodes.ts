import {
  activityLabels,
  conditionLabels,
  equipmentLabels,
  jointLabels,
  medicationLabels,
  muscleLabels,
  nutrientLabels,
  populationLabels,
  symptomLabels,
} from '../profile/vocabulary/index.js';
import type { Localised } from '../shared/localised.js';
import type { KnowledgeNode, NodeKind } from './node.js';
import { nodeId } from './node.js';

const vocabularies: Readonly<Partial<Record<NodeKind, Readonly<Record<string, Localised>>>>> = {
  condition: conditionLabels,
  medicine: medicationLabels,
  symptom: symptomLabels,
  population: populationLabels,
  'activity-kind': activityLabels,
  muscle: muscleLabels,
  joint: jointLabels,
  equipment: equipmentLabels,
  nutrient: nutrientLabels,
};

/** A node for every code of the closed vocabularies, by id. */
export const vocabularyNodes: ReadonlyMap<string, KnowledgeNode> = new Map(
  (Object.entries(vocabularies) as [NodeKind, Readonly<Record<string, Localised>>][]).flatMap(
    ([kind, labels]) =>
      Object.entries(labels).map(([code, label]): [string, KnowledgeNode] => {
        const id = nodeId(kind, code);
        return [id, { id, kind, label }];
      }),
  ),
);
