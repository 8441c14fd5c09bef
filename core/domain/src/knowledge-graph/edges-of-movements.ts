import { selectableActivity } from '../catalogue/selects-activity.js';
import { selectableExercise } from '../catalogue/selects-exercise.js';
import { selectableTemplate } from '../planning/selects-template.js';
import type { KnowledgePack } from '../screening/knowledge-pack.js';
import type { Selectable } from '../screening/selectable.js';
import { selects } from '../screening/selectable.js';
import type { Citation } from '../shared/citation.js';
import type { KnowledgeEdge, Relation } from './edge.js';
import type { Load } from './load-node.js';
import { loadId } from './load-node.js';
import type { NodeId, NodeKind } from './node.js';
import { nodeId } from './node.js';

/** What the exercises, activities and templates of a pack load, train and need. */
export function movementEdges(pack: KnowledgePack, loads: ReadonlyMap<NodeId, Load>): KnowledgeEdge[] {
  const { id: packId } = pack;
  return [
    ...pack.exercises.flatMap((exercise) => {
      const edge = edgesFrom(nodeId('exercise', exercise.id), exercise.citations, packId);
      return [
        ...bodyEdges(selectableExercise(exercise), edge, loads),
        ...edge.each('trains', 'muscle', exercise.primaryMuscles),
        ...edge.each('assists', 'muscle', exercise.secondaryMuscles),
        ...edge.each('progresses-to', 'exercise', exercise.progressions),
      ];
    }),
    ...pack.activities.flatMap((activity) => {
      const edge = edgesFrom(nodeId('activity', activity.id), activity.citations, packId);
      return [
        ...bodyEdges(selectableActivity(activity), edge, loads),
        ...edge.each('trains', 'muscle', activity.muscles),
        ...edge.each('is-a', 'activity-kind', [activity.activity]),
      ];
    }),
    ...pack.templates.flatMap((template) => {
      const edge = edgesFrom(nodeId('template', template.id), template.citations, packId);
      return [
        ...bodyEdges(selectableTemplate(template), edge, loads),
        ...edge.each('is-a', 'activity-kind', [template.activity]),
      ];
    }),
  ];
}

interface EdgesFrom {
  to: (relation: Relation, node: NodeId, level?: number) => KnowledgeEdge;
  each: (relation: Relation, kind: NodeKind, codes: readonly string[]) => KnowledgeEdge[];
}

function edgesFrom(from: NodeId, citations: readonly Citation[], packId: string): EdgesFrom {
  const to: EdgesFrom['to'] = (relation, node, level) => {
    return { from, to: node, relation, level: level ?? null, note: null, citations, packId };
  };
  return {
    to,
    each: (relation, kind, codes) => codes.map((code) => to(relation, nodeId(kind, code))),
  };
}

/** Joints, equipment, and the loads of rules that select it; what every exercise has (`load:any`) says nothing. */
function bodyEdges(thing: Selectable, edge: EdgesFrom, loads: ReadonlyMap<NodeId, Load>): KnowledgeEdge[] {
  const found = [...loads.values()].filter(
    ({ node, selector }) => node.id !== loadId({}) && selects(selector, thing),
  );
  return [
    ...found.map(({ node }) => edge.to('has-load', node.id)),
    ...Object.entries(thing.jointLoad)
      .filter(([, level]) => level > 0)
      .map(([joint, level]) => edge.to('loads-joint', nodeId('joint', joint), level)),
    ...edge.each('needs', 'equipment', thing.equipment),
  ];
}
