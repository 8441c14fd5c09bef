import type { Deletion, ImportWarning, SourceRecord } from '@regimen/domain';
import { isTextOrNull } from './check-value.js';
import { unusableActivity } from './check-activity.js';
import { unusableObservation } from './check-observation.js';

/** As of observations. */
const longestIdentity = 500;

/**
 * Whether a record a parser process hands over can be stored at all. Parsers read untrusted bytes, so what they say
 * is data too: shapes and ranges are checked here, plausibility by cleaning. Returns the reason, or null.
 */
export function unusableReason(record: SourceRecord): string | null {
  if (record.kind === 'observation') return unusableObservation(record.observation);
  if (record.kind === 'activity') return unusableActivity(record.activity);
  if (record.kind === 'deletion') return unusableDeletion(record.deletion);
  return record.kind === 'warning' ? null : 'unknown-record';
}

/** What is told of a record that cannot be stored. */
export function rejected(reason: string): ImportWarning {
  return { code: 'item_rejected', where: reason, count: 1 };
}

function unusableDeletion(deletion: Deletion | undefined): string | null {
  const nativeId: unknown = deletion?.nativeId;
  return typeof nativeId === 'string' && nativeId !== '' && isTextOrNull(nativeId, longestIdentity)
    ? null
    : 'invalid-text';
}
