import type { ModelAbility } from '@regimen/plugin-api';
import type { InstalledModel } from './installed-model.js';

/** `shadow` answers beside the others, is compared and never heard. */
export const modelStates = ['on', 'shadow', 'off'] as const;
export type ModelState = (typeof modelStates)[number];

/** A decision about one version of a model. */
export interface ModelDecision {
  ability: ModelAbility;
  modelId: string;
  modelVersion: string;
  state: ModelState;
  reason: string;
  decidedBy: string;
  decidedAt: Date;
}

export type ModelWithState = InstalledModel & { state: ModelState };

/**
 * The state of every model by the newest decision about its version. Without one, installing it was the operator's
 * decision: it is on, but a second version of the same model runs in the shadow of the first until it is promoted,
 * and where another version was switched off, off it stays. Rules are always on.
 * @param decisions newest first
 */
export function statesOf(
  models: readonly InstalledModel[],
  decisions: readonly ModelDecision[],
): ModelWithState[] {
  return models.map((model, index) => {
    const isFirst = models.findIndex((other) => isSameModel(other, model)) === index;
    return { ...model, state: stateOf(model, isFirst, decisions) };
  });
}

function stateOf(model: InstalledModel, isFirst: boolean, decisions: readonly ModelDecision[]): ModelState {
  if (model.isRules) return 'on';
  const about = decisions.filter(({ ability, modelId }) => ability === model.ability && modelId === model.id);
  const own = about.find(({ modelVersion }) => modelVersion === model.version);
  if (own) return own.state;
  if (about[0]?.state === 'off') return 'off';
  return isFirst ? 'on' : 'shadow';
}

export function isSameModel(a: InstalledModel, b: InstalledModel): boolean {
  return a.ability === b.ability && a.id === b.id;
}
