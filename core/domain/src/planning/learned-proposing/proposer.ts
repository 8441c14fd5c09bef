/** What the numbers of a proposing network stand for (`labels.json` of the model). */
export interface ProposerLabels {
  /** Words by id; id 0 is padding. */
  words: readonly string[];
  /** Template ids in the order of the network's answer. */
  templates: readonly string[];
}

/** A trained network that proposes sessions, without its weights. */
export interface Proposer {
  wordsPerToken: number;
  maxTokens: number;
  labels: ProposerLabels;
}

/** A person as the network reads them. */
export interface ProposerInput {
  tokens: number;
  /** [1, tokens, wordsPerToken], padded with zeros behind. */
  ids: Int32Array;
  /** [1, tokens]; every token counts. */
  mask: Int32Array;
}

/**
 * Whatever can run the network. Gives the scores of the output `template`, [1, tokens, templates].
 * @throws Error when it cannot.
 */
export type RunProposer = (input: ProposerInput) => Promise<Float32Array>;
