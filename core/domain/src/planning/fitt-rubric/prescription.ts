export type Span = readonly [lowest: number, highest: number];

/** An exercise prescription as far as its form is judged; null where it says nothing. */
export interface Prescription {
  population: FittPopulation;
  aerobic: AerobicPart | null;
  resistance: { daysPerWeek: number; percentOfMaximum: Span | null } | null;
  balanceDaysPerWeek: number;
  /** How the dose grows; without a progression null. Amounts it does not name are null. */
  progression: { percentPerWeek: number | null; minutesPerWeek: number | null } | null;
  /** What the plan says in words. */
  says: ReadonlySet<PrescriptionNote>;
}

export interface AerobicPart {
  daysPerWeek: number;
  minutes: number;
  /** % of the heart-rate reserve. */
  reserve: Span | null;
  /** Effort on Borg's 6–20 scale. */
  effort: Span | null;
  /** Effort or breathlessness on the 0–10 scale. */
  effortOfTen: Span | null;
  longestGapDays: number | null;
}

export type PrescriptionNote =
  | 'tested-on-medication'
  | 'low-impact'
  | 'low-fall-risk'
  | 'pain-rule'
  | 'below-symptom-threshold'
  | 'breathing-or-pacing'
  | 'starts-inactive';

export const fittPopulations = [
  'healthy',
  'older',
  'hypertension',
  'type-2-diabetes',
  'cardiac-rehabilitation',
  'heart-failure',
  'obesity',
  'copd',
  'low-back-pain-or-osteoarthritis',
  'pregnancy',
  'post-exertional-malaise',
] as const;
export type FittPopulation = (typeof fittPopulations)[number];
