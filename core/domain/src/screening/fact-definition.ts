import type { Localised } from '../shared/localised.js';

/** Kind of a fact; numbers have a UCUM unit, codes a closed list. */
export type FactDefinition =
  { kind: 'number'; unit: string } | { kind: 'code'; codes: readonly string[] } | { kind: 'set' | 'boolean' };

/** A fact that somebody tells, because no profile field or measurement holds it. */
export type FindingDefinition = FactDefinition & {
  /** Days an answer still speaks for today. */
  holdsDays: number;
  /** Who can tell it: the person, or only a clinician. */
  tells: 'person' | 'clinician';
  label: Localised;
  /** Asked in these words when the answer can change the result. */
  question: Localised;
  /** What a number can be at all; outside is a slip of the pen. */
  range?: readonly [low: number, high: number];
};
