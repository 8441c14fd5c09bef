import type { Localised } from '../shared/localised.js';

/** Outcomes the planner predicts and aims at, in outcome units. */
export const outcomes = [
  /** ml/kg/min, change */
  'vo2max',
  /** ml/kg/min of the race-fitness index, change (Daniels & Gilbert 1979): what a race time is aimed at by */
  'race-index',
  /** kg, change (negative = loss) */
  'body-mass',
  /** mmHg, change (negative = lower) */
  'systolic-pressure',
  /** mmHg, change (negative = lower) */
  'diastolic-pressure',
  /** per cent points of HbA1c, change */
  'hba1c',
  /** moderate-equivalent minutes a week (1 vigorous = 2 moderate, WHO 2020), mean of the last four weeks */
  'weekly-aerobic-minutes',
  /** resistance sessions a week, mean of the last four weeks */
  'weekly-strength-sessions',
  /** per cent of one-repetition maximum, change */
  'strength',
  /** minutes a week of balance and flexibility work */
  'weekly-mobility-minutes',
  /** metres that somebody with narrow leg arteries walks before it hurts, change */
  'pain-free-walking',
] as const;
export type Outcome = (typeof outcomes)[number];

/** The race that a race index is wanted for. */
export interface EventAim {
  distanceMetres: number;
  wantedSeconds: number;
  /** The person's race-fitness index when the plan was made, ml/kg/min. */
  indexNow: number;
}

/** The race with the time that is predicted; null where it is too short or too long for the index. */
export interface PredictedEvent extends EventAim {
  predictedSeconds: number | null;
  /** 5th to 95th percentile, the faster first. */
  rangeSeconds: { low: number | null; high: number | null };
}

/** One component of the wanted effect R. */
export interface OutcomeTarget {
  outcome: Outcome;
  /** Wanted value, in the outcome's unit, by the end of `byWeek`. */
  value: number;
  byWeek: number;
  /** A miss this small costs nothing. */
  tolerance: number;
  /** Size of one "unit of miss" in outcome units: makes different outcomes comparable. */
  scale: number;
  weight: number;
  /** `atLeast` costs only when short of the target (in the target's direction), `exactly` on both sides. */
  sense: 'atLeast' | 'exactly';
  origin: 'request' | 'guideline';
  label: Localised;
  event?: EventAim;
}

/** One component of the predicted effect A, beside what was wanted. */
export interface PredictedOutcome {
  outcome: Outcome;
  wanted: number;
  predicted: number;
  /** 5th to 95th percentile over the response parameters of the population, or of the person where they are known. */
  range: { low: number; high: number };
  unit: string;
  /** weight x max(0, miss − tolerance) / scale: this component's share of the residual. */
  residual: number;
  source: string;
  event?: PredictedEvent;
}
