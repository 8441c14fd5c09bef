import type { Activity, ImportWarning, Metric, Observation, Quality } from '@regimen/domain';

/** An activity as it is stored. */
export interface StoredActivity extends Activity {
  id: string;
  localDay: string;
  /** Which of the files brought it, from 1. */
  file: number;
  sourceId: string | null;
  /** The recording that counts instead of this one. */
  duplicateOf: string | null;
}

export interface StoredObservation extends Observation {
  rawValue: number;
  quality: Quality;
  localDay: string;
  file: number;
}

export interface FinishedImport {
  fileName: string;
  status: string;
  sourceId: string | null;
  warnings: readonly ImportWarning[];
  failure: string | null;
}

export interface LedgerEntry {
  metric: string;
  ruleId: string;
  action: string;
  rawValue: number | null;
  cleanedValue: number | null;
  reason: string;
}

/** All that a person's imports came to, each list in the order of time. */
export interface ImportedState {
  timeZone: string;
  activities: readonly StoredActivity[];
  observations: readonly StoredObservation[];
  summaries: readonly { metric: Metric; day: string; value: number }[];
  imports: readonly FinishedImport[];
  ledger: readonly LedgerEntry[];
}
