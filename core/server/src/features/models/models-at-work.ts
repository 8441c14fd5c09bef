import type { TextUnderstanding } from '@regimen/domain';
import type { SessionSuggester, TextPhraser } from '@regimen/plugin-api';
import type { InstalledModel } from './installed-model.js';
import { weightsOf } from './installed-model.js';
import type { ModelWithState } from './model-state.js';
import { statesOf } from './model-state.js';
import type { ModelOutcome, ModelUse } from './model-use.js';
import { installedModels } from './installed-model.js';
import type { PluginRegistry } from '../../platform/plugins/plugin-registry.js';

/** A model to ask, with the note that is taken of every use. */
export interface ModelAtWork<Ability> {
  ask: Ability;
  note(outcome: ModelOutcome, tookMs: number): void;
}

/** The models that answer for one workspace, and those that answer in their shadow. */
export interface ModelsAtWork {
  /** Rules first, then in the operator's order. */
  understandings: readonly ModelAtWork<TextUnderstanding>[];
  shadowUnderstandings: readonly ModelAtWork<TextUnderstanding>[];
  suggesters: readonly ModelAtWork<SessionSuggester>[];
  phrasers: readonly ModelAtWork<TextPhraser>[];
  /** What was noted so far. */
  uses: readonly ModelUse[];
}

/** Those that are on, and the shadows, each with its note-taker. */
export function modelsAtWork(models: readonly ModelWithState[]): ModelsAtWork {
  const uses: ModelUse[] = [];
  const at = <Ability>(model: InstalledModel, ask: Ability | undefined): ModelAtWork<Ability>[] => {
    if (ask === undefined) return [];
    const { ability, id: modelId, version: modelVersion } = model;
    const named = { ability, modelId, modelVersion, sha256: weightsOf(model) };
    return [{ ask, note: (outcome, tookMs) => uses.push({ ...named, outcome, tookMs: Math.round(tookMs) }) }];
  };
  const of = (ability: InstalledModel['ability'], state: ModelWithState['state']) =>
    models.filter((model) => model.ability === ability && model.state === state);
  const rulesFirst = [...of('understanding', 'on')].sort((a, b) => Number(b.isRules) - Number(a.isRules));
  return {
    understandings: rulesFirst.flatMap((model) => at(model, model.backend.understanding)),
    shadowUnderstandings: of('understanding', 'shadow').flatMap((model) =>
      at(model, model.backend.understanding),
    ),
    suggesters: of('suggester', 'on').flatMap((model) => at(model, model.backend.suggester)),
    phrasers: of('phraser', 'on').flatMap((model) => at(model, model.backend.phraser)),
    uses,
  };
}

/** Every installed model as it was installed: for the command line, where no workspace decided anything. */
export function undecidedModels(plugins: PluginRegistry): ModelsAtWork {
  return modelsAtWork(statesOf(installedModels(plugins.modelBackends()), []));
}
