import type { PluginHost } from '../host.js';
import type { Explainer } from '../extension-points/explainer.js';
import type { SessionSuggester } from '../extension-points/model-backend.js';
import type { TextPhraser } from '../extension-points/text-phraser.js';
import type { NutritionAdviser } from '../extension-points/nutrition-adviser.js';
import type { TextUnderstanding } from '@regimen/domain';

/** A file of a source, small enough to lie in memory. */
export interface SampleFile {
  name: string;
  bytes: Uint8Array;
}

/** A delivery as the real sender signs it. */
export interface PushSample {
  secret: string;
  headers: Readonly<Record<string, string>>;
  bytes: Uint8Array;
  /** When it was sent, milliseconds since 1970. */
  sentMs: number;
  deliveryId: string;
}

export type ExplanationSample = Omit<Parameters<Explainer['render']>[0], 'language' | 'audience' | 'format'>;
export type NutritionSample = Parameters<NutritionAdviser['advise']>[0];
export type RequestSample = Parameters<TextUnderstanding['understand']>[0];
export type SuggestionSample = Parameters<SessionSuggester['suggest']>[0];
export type PhraseSample = Parameters<TextPhraser['phrase']>[0];

/** What the check needs from the plugin's author. Everything but a source's files has a sample of the kit's own. */
export interface PluginFixtures {
  /** Settings to set the plugin up with, as an operator would write them; default none. */
  options?: Readonly<Record<string, unknown>>;
  /** Sound files by source id; together they show everything the source declares. Damaged ones are made from them. */
  files?: Readonly<Record<string, readonly SampleFile[]>>;
  /** Signed deliveries by source id, for sources that are pushed to. */
  pushes?: Readonly<Record<string, readonly PushSample[]>>;
  explanations?: readonly ExplanationSample[];
  nutrition?: readonly NutritionSample[];
  /** At least one request in each language. */
  requests?: readonly RequestSample[];
  suggestions?: readonly SuggestionSample[];
  phrases?: readonly PhraseSample[];
  /** Answers `host.fetch` for declared hosts and for origins the options name; without it every request fails, as on a machine without network. */
  answerFetch?: PluginHost['fetch'];
}
