import type { ImportWarning, LocalDate, Metric } from '@regimen/domain';
import type { FileInspection } from '@regimen/plugin-api';
import type { FileFailure } from '../../../platform/parsing/parse-frames.js';

/** What an import of a file would bring, and what the file leaves open. Nothing was stored for it. */
export interface DeliveryPreview {
  /** Whether all of it was read; otherwise counts are of its beginning. */
  isComplete: boolean;
  /** Warnings counted. */
  recordsRead: number;
  metrics: readonly PreviewedMetric[];
  observations: KnownCount;
  activities: KnownCount;
  strengthSets: number;
  firstDay: LocalDate | null;
  lastDay: LocalDate | null;
  records: readonly PreviewedRecord[];
  warnings: readonly ImportWarning[];
  failure: FileFailure | null;
  /** Of an archive, those in it; otherwise the file itself. */
  files: readonly PreviewedFile[];
  fileCount: number;
  /** Null where its source has nothing to ask. */
  inspection: FileInspection | null;
}

export interface PreviewedMetric {
  metric: Metric;
  count: number;
}

export interface KnownCount {
  count: number;
  /** Of those, how many are there already, or stand in the file before. */
  known: number;
}

/** One of the first records, as it would be stored. */
export interface PreviewedRecord {
  /** Of a measured value its metric, otherwise a code of the activity vocabulary. */
  code: string;
  isActivity: boolean;
  at: string;
  localDay: LocalDate;
  /** After cleaning, in the metric's unit; null for an activity. */
  value: number | null;
  unit: string | null;
  durationSeconds: number | null;
  /** What cleaning makes of the value. */
  quality: string | null;
  isKnown: boolean;
}

export interface PreviewedFile {
  /** Where it lies in its archive, or its name. */
  path: string;
  /** Null where no source knows it. */
  sourceId: string | null;
  /** Why it cannot be read, as far as it was tried. */
  failure: FileFailure | null;
}
