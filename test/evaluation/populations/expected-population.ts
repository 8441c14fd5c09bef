import type { ActivityCode, Clearance, PopulationCode } from '@regimen/domain';
import type { Person } from '../people/person.js';

/** From lowest to highest, both right. */
export type Span = readonly [lowest: number, highest: number];

/** Words of which one must stand in a text, in each language. */
export interface Concept {
  en: readonly string[];
  zh: readonly string[];
}

/** What is right for a population. Ranges that a prescription states must lie within these. */
export interface ExpectedPopulation {
  population: PopulationCode;
  /** How a typical member differs from a healthy active adult. */
  typical: Partial<Person>;
  /** The least and the most restrictive right decision for that member. */
  clearance: readonly [least: Clearance, most: Clearance];
  daysPerWeek: Span;
  /** Percent of heart-rate reserve; null where heart rate must not steer. */
  reserve: Span | null;
  /** True where heart rate may steer only after a test on the medicine. */
  reserveNeedsTest?: true;
  /** Borg 6–20. */
  effort: Span;
  /** Breathlessness 0–10, where it must steer. */
  breathlessness?: Span;
  minutesPerSession: Span;
  minutesPerWeek: Span;
  longestGapDays?: number;
  /** Days of strength training; null where none is right as well. */
  resistanceDays: Span | null;
  balanceDaysAtLeast?: number;
  forbiddenActivities?: readonly ActivityCode[];
  progression: 'stated' | 'absent';
  /** One of these must be said of what exercise does. */
  benefit: Concept;
  /** Each of these must be said of what to mind. */
  considerations: readonly Concept[];
  /** Where the expectation comes from. */
  source: string;
}
