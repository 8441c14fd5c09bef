/**
 * How sure each kind of evidence makes us. Checked by the calibration test: of the phrase cases, at least this share
 * of the slots read with each kind is right.
 */
export const confidences = {
  /** Said outright: "three times a week", "no running". */
  stated: 0.95,
  /** Said, but one step of inference is ours: the lower end of a range, a liked activity merely mentioned. */
  inferred: 0.75,
  /** Hypothetical, or a number without its unit: asked, never assumed. */
  unsure: 0.5,
} as const;
