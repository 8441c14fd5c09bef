import type { ImportWarning, SourceRecord } from '@regimen/domain';
import { unusableActivity } from './check-activity.js';
import { unusableObservation } from './check-observation.js';

/**
 * Whether a record a parser process hands over can be stored at all. Parsers read untrusted bytes, so what they say
 * is data too: shapes and ranges are checked here, plausibility by cleaning. Returns the reason, or null.
 */
export function unusableReason(record: SourceRecord): string | null {
  if (record.kind === 'observation') return unusableObservation(record.observation);
  if (record.kind === 'activity') return unusableActivity(record.activity);
  return record.kind === 'warning' ? null : 'unknown-record';
}

/** What is told of a record that cannot be stored. */
export function rejected(reason: string): ImportWarning {
  return { code: 'item_rejected', where: reason, count: 1 };
}
