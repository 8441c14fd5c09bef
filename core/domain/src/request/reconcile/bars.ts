/**
 * How sure an understanding beside the floor must be. Chosen on models/understanding/data/dev, never on the evaluation
 * sets; each is a place on a trade, with its reason.
 */
export const bars = {
  /** A limit (illness, medicine, symptom, sore joint, refusal) is taken from here: one too many costs a choice. */
  limitTaken: 0.6,
  /** From here a limit is asked about: a question costs seconds, a missed limit may cost more. */
  limitAsked: 0.4,
  /** A harm stops the plan, so it must be surer than a limit; below, it is asked. */
  harmTaken: 0.75,
  harmAsked: 0.45,
  /** A wish or a number is taken from here. */
  wishTaken: 0.6,
  /** A number that shapes the whole plan is asked from here; other wishes are left out. */
  wishAsked: 0.45,
  /** An activity the floor has from a bare mention, less sure than this, needs a second witness where there is one to ask. */
  mentioned: 0.9,
  /** From here another reading of a slot of one value is worth a question. */
  contradicts: 0.8,
  /**
   * From here it is asked whether something wished is refused, or the other way round. High, as our network calls what
   * stands beside a refusal refused as well, with up to 0.91: whoever wishes one thing and refuses another would be asked.
   */
  turnsRound: 0.95,
  /** Red flags of this moment win early: a plan too few is better than one too many. */
  urgentTaken: 0.5,
  /** What the words are for is taken from the learned reading from here. */
  intentTaken: 0.45,
  /** Where the floor has words of its own for it, not only a default, the learned reading must be surer. */
  intentTurned: 0.75,
  /** Two that read the same independently are at least this sure together. */
  agreed: 0.97,
} as const;
