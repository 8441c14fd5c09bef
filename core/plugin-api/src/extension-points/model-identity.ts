/** Which model answers, for the record of every use. */
export interface ModelIdentity {
  name: string;
  version: string;
  /** Of the weights, 64 hexadecimal digits; null where they lie with somebody else. */
  sha256: string | null;
  /** `remote`: what the model is asked leaves this process for another machine or service. */
  runsWhere: 'here' | 'remote';
}

/** Whether a model could answer now, and if not, why, in a sentence for the operator. */
export interface ModelHealth {
  ready: boolean;
  reason: string | null;
  /** Counts, states and names, never words of a person. */
  details: Readonly<Record<string, string | number | boolean>>;
}
