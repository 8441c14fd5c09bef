import type { RecordedActivity } from '@regimen/domain';
import type { CountedActivity } from '../health-data/activities/activities.repository.js';

/** A recording as it is held beside planned sessions. */
export function recordedActivity({
  id,
  activity,
  localDay,
  elapsedSeconds,
}: CountedActivity): RecordedActivity {
  return {
    id,
    localDay,
    activity: activity as RecordedActivity['activity'],
    minutes: elapsedSeconds / 60,
  };
}
