import type { Profile } from '../profile/profile.js';
import type { LocalDate } from '../shared/local-date.js';
import type { Language } from '../shared/localised.js';
import type { TrainingRequest } from './training-request.js';

/** Port of step 2: a model that turns words into a typed request. Its output is data and is checked like user input. */
export interface TextUnderstanding {
  readonly id: string;
  readonly version: string;
  /**
   * `rules` for a grammar: every slot can be explained, the same words always give the same reading. The first of these
   * is the floor that other readings are merged onto.
   */
  readonly basis?: 'rules';
  /** @param signal raised when nobody waits for the answer any more; a model that can stop then does. */
  understand(
    input: {
      text: string;
      /** Hint only; the model detects the language itself. */
      language?: Language;
      profile: Profile;
      /** The person's local date, for "in eight weeks" and "by 1 May". */
      today: LocalDate;
      /** Answers to earlier questions, keyed by question id. */
      answers: Readonly<Record<string, string>>;
    },
    signal?: AbortSignal,
  ): Promise<TrainingRequest>;
}
