import type { Activity } from './activity.js';
import type { Observation } from './observation.js';

/**
 * Identity of an observation over re-deliveries: the source's own identity, else its content. Callers hash it and
 * keep it apart per person and source. Metric and start belong to a native identity, as one record may hold several.
 */
export function observationKey(observation: Observation): string {
  const { metric, nativeId, at, until, value, device } = observation;
  return JSON.stringify(
    nativeId === null ? ['content', metric, at, until, value, device] : ['native', metric, nativeId, at],
  );
}

/** Identity of an activity over re-deliveries: the source's own identity, else start, end and kind. */
export function activityKey({ nativeId, startedAt, endedAt, activity, sourceActivity }: Activity): string {
  return JSON.stringify(
    nativeId === null ? ['content', startedAt, endedAt, activity, sourceActivity] : ['native', nativeId],
  );
}
