import type { Citation } from '../shared/citation.js';
import type { Language, Localised } from '../shared/localised.js';

/** One reason, traceable: a rule, a binding limit, a preference or a data window. */
export interface Reason {
  kind:
    'rule' | 'binding-limit' | 'preference' | 'trial' | 'target' | 'data' | 'availability' | 'progression';
  text: Localised;
  /** Rule, constraint or outcome id this reason rests on. */
  ref: string | null;
  citations: readonly Citation[];
}

export interface SessionExplanation {
  sessionId: string;
  reasons: readonly Reason[];
}

/** A text of the rules in the words of a model, every number compared with them. Whoever reads it is told. */
export interface PhrasedText {
  text: string;
  model: string;
  version: string;
}

/** Step 7: why. Two reading levels: the participant's text has no disease claims and no clinical thresholds. */
export interface Explanation {
  summary: { participant: Localised; clinician: Localised };
  /** The participant's summary in a model's words, where one said exactly the same. */
  phrased?: Partial<Record<Language, PhrasedText>>;
  sessions: readonly SessionExplanation[];
  screening: readonly Reason[];
  effects: readonly Reason[];
  /** What the figures rest on: metric, number of days, newest value, share of days with data. */
  data: readonly { metric: string; days: number; from: string | null; to: string | null; coverage: number }[];
  disclaimer: Localised;
}
