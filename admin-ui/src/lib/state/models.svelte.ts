import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { ModelPartsFragment, ModelState } from '../api/generated/graphql.js';
import {
  DecideModelDocument,
  ModelsDocument,
  PromoteModelDocument,
  RollBackModelDocument,
} from '../api/generated/graphql.js';
import { Resource } from './resource.svelte.js';

export type Model = ModelPartsFragment;

/** What an administrator may do with a model. */
export type ModelAction = 'off' | 'on' | 'shadow' | 'promote' | 'rollBack';

/** The models of the installation, and what is decided about them. */
export class ModelsState {
  readonly resource: Resource<Model[]>;

  constructor(private readonly api: ApiClient) {
    this.resource = new Resource(async () => (await api.run(ModelsDocument, {})).models);
  }

  /** Null when it was done. Other versions may change with the one, so all are read again. */
  async act(action: ModelAction, id: string, reason: string): Promise<Problem | null> {
    const result = await this.#answerTo(action, id, reason);
    if (isProblem(result)) return result;
    await this.resource.reload();
    return null;
  }

  async #answerTo(action: ModelAction, id: string, reason: string): Promise<{ __typename: string }> {
    if (action === 'promote')
      return (await this.api.run(PromoteModelDocument, { input: { id, reason } })).promoteModel;
    // Going back needs no reason: none is sent where none was written.
    if (action === 'rollBack')
      return (await this.api.run(RollBackModelDocument, { id, reason: reason || null })).rollBackModel;
    const state: ModelState = action;
    return (await this.api.run(DecideModelDocument, { input: { id, state, reason } })).decideModel;
  }
}

/** What may be done with it, as it stands: nothing with rules; a version beside others may take or give back their place. */
export function actionsFor(model: Model, all: readonly Model[]): ModelAction[] {
  if (model.isRules) return [];
  const hasOthers = all.some(
    ({ ability, name, version }) =>
      ability === model.ability && name === model.name && version !== model.version,
  );
  // Only readings are compared with each other; the rest has nothing to run in the shadow of.
  const offered =
    model.ability === 'understanding' ? (['off', 'on', 'shadow'] as const) : (['off', 'on'] as const);
  const states = offered.filter((state) => state !== model.state);
  // Where there are other versions, the way to answer is promotion, which measures first.
  if (!hasOthers) return states;
  return model.state === 'on'
    ? [...states, 'rollBack']
    : [...states.filter((state) => state !== 'on'), 'promote'];
}
