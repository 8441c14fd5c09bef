import type { SourceRecord } from '@regimen/domain';
import { activityStreamKinds, isMetric } from '@regimen/domain';

/** Observations outside these years are a clock that was never set (engineering choice; partitions stop there too). */
const earliest = '1990-01-01';
const latest = '2100-01-01';
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** A week at 1 Hz: no single bout is longer. */
const maxStreamPoints = 7 * 86_400;

/**
 * Whether a record a parser process hands over can be stored at all. Parsers read untrusted bytes, so what they say
 * is data too: shapes and ranges are checked here, plausibility by cleaning. Returns the reason, or null.
 */
export function unusableReason(record: SourceRecord): string | null {
  if (record.kind === 'observation') {
    const { metric, value, at, until } = record.observation;
    if (!isMetric(metric)) return 'unknown-metric';
    if (!Number.isFinite(value)) return 'not-a-number';
    if (!isInstant(at)) return 'invalid-time';
    return until === null || (isInstant(until) && until >= at) ? null : 'invalid-time';
  }
  if (record.kind === 'activity') {
    const { startedAt, endedAt, streams, elapsedSeconds } = record.activity;
    if (!isInstant(startedAt) || !isInstant(endedAt) || endedAt < startedAt) return 'invalid-time';
    if (!Number.isFinite(elapsedSeconds) || elapsedSeconds < 0) return 'not-a-number';
    return streams.every(isStream) ? null : 'invalid-stream';
  }
  return record.kind === 'warning' ? null : 'unknown-record';
}

function isInstant(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    instant.test(value) &&
    value >= earliest &&
    value < latest &&
    !Number.isNaN(Date.parse(value))
  );
}

function isStream(stream: { kind: string; secondsFromStart: unknown; values: unknown }): boolean {
  return (
    (activityStreamKinds as readonly string[]).includes(stream.kind) &&
    stream.secondsFromStart instanceof Float64Array &&
    stream.values instanceof Float64Array &&
    stream.secondsFromStart.length === stream.values.length &&
    stream.values.length <= maxStreamPoints
  );
}
