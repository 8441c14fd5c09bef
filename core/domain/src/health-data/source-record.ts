import type { Activity } from './activity.js';
import type { Observation } from './observation.js';

/** A remark of a parser: what was odd, where, how often. Codes are listed in docs/reference/import-warnings.md. */
export interface ImportWarning {
  code: string;
  where: string;
  count: number;
}

/**
 * The source deleted its record of that identity, whatever it was: nothing of it counts, whether it came before or comes
 * late. An identity that was deleted is never used again.
 */
export interface Deletion {
  /** Identity within the source. */
  nativeId: string;
}

/** What a source yields while it reads: records in the order of the file, and remarks beside them. */
export type SourceRecord =
  | { kind: 'observation'; observation: Observation }
  | { kind: 'activity'; activity: Activity }
  | { kind: 'deletion'; deletion: Deletion }
  | { kind: 'warning'; warning: ImportWarning };
