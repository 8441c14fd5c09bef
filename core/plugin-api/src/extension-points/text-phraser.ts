import type { Language } from '@regimen/domain';

/** What rules have written already: to be said in other words, with every number as it stands. */
export interface PhraseFacts {
  title: string;
  sentences: readonly string[];
}

/** For whom a text is phrased: plain words for participants, exact ones for clinicians. */
export type ReadingLevel = 'participant' | 'clinician';

/**
 * Says sentences of the rules more readably. It only phrases: the core compares every number of the text with the
 * facts and shows the facts themselves when one differs.
 */
export interface TextPhraser {
  readonly id: string;
  readonly version: string;
  /**
   * Pieces of the text in order, as they come into being. Ends early when the signal is raised.
   * @throws Error in the iteration when the model cannot answer; what came until then is not used.
   */
  phrase(
    input: { facts: PhraseFacts; language: Language; readingLevel: ReadingLevel },
    signal?: AbortSignal,
  ): AsyncIterable<string>;
}
