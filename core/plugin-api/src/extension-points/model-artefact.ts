/** The abilities a model may have. */
export const modelAbilities = ['understanding', 'suggester', 'phraser'] as const;
export type ModelAbility = (typeof modelAbilities)[number];

/** How a model was trained, for people to look at. */
export interface ModelTraining {
  /** Name of the run. */
  runId: string;
  /** Day it ended, `YYYY-MM-DD`. */
  date: string;
  /** Settings by name, as text. */
  settings: Readonly<Record<string, string>>;
  /** Steps the curves were measured at, increasing. */
  steps: readonly number[];
  /** Measured while training, by name: one value for each step, null where it was not measured. */
  curves: Readonly<Record<string, readonly (number | null)[]>>;
}

/** What is known of a learned model that a backend serves: shown to operators, and asked before it is promoted. */
export interface ModelArtefact {
  ability: ModelAbility;
  /** Id of the ability it serves. */
  id: string;
  version: string;
  /** Of the weights; null where the backend cannot know it (a remote server). */
  sha256: string | null;
  licence: string;
  /** Markdown: what it is for, what it learned from, how good it is, where it fails. */
  card: string;
  /** Measured figures by name, higher is better, e.g. `f1.en.goal` (0..1). */
  figures: Readonly<Record<string, number>>;
  /** Hash of the data it learned from. */
  trainedOn: string | null;
  /** How it was trained; left out where nobody kept it. */
  training?: ModelTraining | null;
}
