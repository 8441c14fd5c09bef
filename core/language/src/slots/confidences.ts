/**
 * How sure each kind of evidence makes us. An order with one threshold in it, not measured probabilities: in the
 * phrase tables, which expect every slot and no other, all three kinds come out right.
 */
export const confidences = {
  /** Said outright: "three times a week", "no running". */
  stated: 0.95,
  /** Said, but one step of inference is ours: the lower end of a range, a liked activity merely mentioned. */
  inferred: 0.75,
  /** Hypothetical, or a number without its unit: asked, never assumed. */
  unsure: 0.5,
} as const;
