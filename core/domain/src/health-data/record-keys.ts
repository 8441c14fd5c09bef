import type { Activity } from './activity.js';
import type { Observation } from './observation.js';

/**
 * Identity of an observation over re-deliveries: its content, under the source's own identity where it has one. A source
 * may deliver a record again with other content: both are kept, and which counts is settled among them. Callers hash it
 * and keep it apart per person.
 */
export function observationKey(
  observation: Pick<Observation, 'metric' | 'nativeId' | 'revisedAt' | 'at' | 'until' | 'value' | 'device'>,
): string {
  const { metric, nativeId, revisedAt, at, until, value, device } = observation;
  if (nativeId !== null)
    return JSON.stringify(['native', metric, nativeId, at, until, value, device, revisedAt ?? null]);
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
 * Identity of an activity over re-deliveries: its content, under the source's own identity where it has one. Of one
 * session, a recording that broke off and the whole one differ, as do those of two formats, and one that got another name
 * or rating: none stands for the other. Where its file lies is no part of it.
 */
export function activityKey(recorded: Activity): string {
  const { nativeId, startedAt, endedAt, activity, sourceActivity } = recorded;
  const said = [recorded.name ?? null, recorded.perceivedExertion ?? null, recorded.revisedAt ?? null];
  const { elapsedSeconds, timerSeconds, distanceMetres, energyKcal, meanHeartRateBpm } = recorded;
  const totals = [
    elapsedSeconds,
    timerSeconds,
    distanceMetres,
    energyKcal,
    meanHeartRateBpm,
    ...restOf(recorded),
  ];
  const parts = [recorded.laps?.length ?? 0, recorded.strengthSets ?? []];
  const streams = recorded.streams.map(({ kind, secondsFromStart, values }) => [
    kind,
    values.length,
    sumOf(secondsFromStart),
    sumOf(values),
  ]);
  return JSON.stringify([
    nativeId,
    startedAt,
    endedAt,
    activity,
    sourceActivity,
    said,
    totals,
    parts,
    streams,
  ]);
}

function restOf({ maxHeartRateBpm, meanPowerWatts, ascentMetres }: Activity) {
  return [maxHeartRateBpm, meanPowerWatts, ascentMetres];
}

/** What tells two lists of values apart, added up in their order. */
function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) if (!Number.isNaN(value)) sum += value;
  return sum;
}
