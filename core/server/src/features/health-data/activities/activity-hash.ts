import { createHash } from 'node:crypto';
import type { Activity } from '@regimen/domain';
import { activityKey } from '@regimen/domain';

/** Identity of an activity within a person: SHA-256. */
export function activityHash(activity: Activity): Buffer {
  return createHash('sha256').update(activityKey(activity)).digest();
}
