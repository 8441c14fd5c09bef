import type { Selector } from '../screening/constraint.js';
import type { Rule } from '../screening/rule.js';
import { selectorWords } from '../screening/selector-words.js';
import { capitalised } from '../shared/capitalised.js';
import type { KnowledgeNode, NodeId } from './node.js';
import { nodeId } from './node.js';

/** What rules speak of, with the selector that finds it. */
export interface Load {
  node: KnowledgeNode;
  selector: Selector;
}

/** The id of the load a selector finds; the same for selectors that ask the same. */
export function loadId(selector: Selector): NodeId {
  const { jointLoad, spineLoad, fallRiskAtLeast } = selector;
  const lists = ['activities', 'modalities', 'bands', 'equipment', 'muscleGroups'] as const;
  const flags = ['valsalva', 'supine', 'contact', 'breathHold'] as const;
  const parts = [
    ...lists.flatMap((name) => (selector[name] ? [[...selector[name]].sort().join('-or-')] : [])),
    ...(selector.impact ? [`impact-${[...selector.impact].sort().join('-or-')}`] : []),
    ...(jointLoad ? [`${jointLoad.joint}-load-${jointLoad.atLeast}`] : []),
    ...(spineLoad ? [`spine-${spineLoad.movement}-${spineLoad.atLeast}`] : []),
    ...(fallRiskAtLeast ? [`fall-risk-${fallRiskAtLeast}`] : []),
    ...flags.filter((name) => selector[name]),
  ];
  return nodeId('load', parts.length === 0 ? 'any' : parts.join('+'));
}

/** Every load the rules speak of, by id. */
export function loadsOf(rules: readonly Rule[]): ReadonlyMap<NodeId, Load> {
  const selectors = rules.flatMap(({ effects }) =>
    effects.flatMap((effect) => ('constraint' in effect ? [effect.constraint.appliesTo] : [])),
  );
  return new Map(
    selectors.map((selector) => {
      const id = loadId(selector);
      return [id, { node: { id, kind: 'load', label: titled(selectorWords(selector)) }, selector }];
    }),
  );
}

function titled({ en, zh }: KnowledgeNode['label']): KnowledgeNode['label'] {
  return { en: capitalised(en), zh };
}
