import type {
  PersonSketch,
  SessionTemplate,
  SuggestionUse,
  TextUnderstanding,
  TrainingRequest,
} from '@regimen/domain';
import type { ModelArtefact } from './model-artefact.js';
import type { ModelHealth, ModelIdentity } from './model-identity.js';
import type { TextPhraser } from './text-phraser.js';

/** Scores catalogue sessions for a request, 0..1 by template id. Ids outside the catalogue are dropped by the core. */
export interface SessionSuggester {
  id: string;
  version: string;
  /** Whether its scores nudge hand-made ones, weigh like a wish or stand in their place, by its evaluation; left out: nudge. */
  use?: SuggestionUse;
  suggest(
    input: {
      request: TrainingRequest;
      /** The person in codes and wide bands: no name, date, place name, measured value or word of theirs. */
      person: PersonSketch;
      catalogue: readonly SessionTemplate[];
    },
    signal?: AbortSignal,
  ): Promise<Readonly<Record<string, number>>>;
}

/** What a model plugin offers. Every output is data and is checked before use. */
export interface ModelBackend {
  id: string;
  understanding?: TextUnderstanding;
  suggester?: SessionSuggester;
  phraser?: TextPhraser;
  /** Absent where nothing learned answers. */
  identity?: ModelIdentity;
  /** Cards and figures of the learned models behind its abilities. */
  artefacts?: readonly ModelArtefact[];
  /** Never throws and never waits long: an address that does not answer is not ready. */
  health?(): Promise<ModelHealth>;
}
