import type { Activity } from './activity.js';
import type { Observation } from './observation.js';

/**
 * Identity of an observation over re-deliveries: the source's own identity, else its content. Callers hash it and
 * keep it apart per person and source. Metric and start belong to a native identity, as one record may hold several.
 */
export function observationKey(
  observation: Pick<Observation, 'metric' | 'nativeId' | 'at' | 'until' | 'value' | 'device'>,
): string {
  const { metric, nativeId, at, until, value, device } = observation;
  if (nativeId !== null) return JSON.stringify(['native', metric, nativeId, at]);
  // What JSON.stringify(['content', metric, at, until, value, device]) writes, several times as fast: a file has millions.
  return `["content",${quoted(metric)},"${at}",${until === null ? null : `"${until}"`},${Number.isFinite(value) ? value : null},${quoted(device)}]`;
}

/** Names repeat from record to record. */
const lastQuoted = new Map<string, string>();
const mostNames = 64;

function quoted(name: string | null): string {
  if (name === null) return 'null';
  const known = lastQuoted.get(name);
  if (known !== undefined) return known;
  if (lastQuoted.size >= mostNames) lastQuoted.clear();
  const text = JSON.stringify(name);
  lastQuoted.set(name, text);
  return text;
}

/**
 * Identity of an activity over re-deliveries: what was recorded, under the source's own identity where it has one. Of one
 * session, a recording that broke off and the whole one differ, as do those of two formats: none stands for the other.
 */
export function activityKey(recorded: Activity): string {
  const { nativeId, startedAt, endedAt, activity, sourceActivity } = recorded;
  const { elapsedSeconds, timerSeconds, distanceMetres, energyKcal, meanHeartRateBpm } = recorded;
  const totals = [elapsedSeconds, timerSeconds, distanceMetres, energyKcal, meanHeartRateBpm];
  const parts = [recorded.laps?.length ?? 0, recorded.strengthSets ?? []];
  const streams = recorded.streams.map(({ kind, secondsFromStart, values }) => [
    kind,
    values.length,
    sumOf(secondsFromStart),
    sumOf(values),
  ]);
  return JSON.stringify([nativeId, startedAt, endedAt, activity, sourceActivity, totals, parts, streams]);
}

/** What tells two lists of values apart, added up in their order. */
function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) if (!Number.isNaN(value)) sum += value;
  return sum;
}
