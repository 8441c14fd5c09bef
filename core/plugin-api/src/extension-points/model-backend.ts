import type { SessionTemplate, TextUnderstanding, TrainingRequest } from '@regimen/domain';

/** Scores catalogue sessions for a request, 0..1 by template id. Ids outside the catalogue are dropped by the core. */
export interface SessionSuggester {
  id: string;
  version: string;
  suggest(input: {
    request: TrainingRequest;
    catalogue: readonly SessionTemplate[];
  }): Promise<Readonly<Record<string, number>>>;
}

/** What a model plugin offers. Every output is data and is checked before use. */
export interface ModelBackend {
  id: string;
  understanding?: TextUnderstanding;
  suggester?: SessionSuggester;
}
