import { types } from 'node:util';
import type { SourceRecord, StrengthSet } from '@regimen/domain';
import { activityStreamKinds, isMetric } from '@regimen/domain';

/** Observations outside these years are a clock that was never set (engineering choice; partitions stop there too). */
const earliest = '1990-01-01';
const latest = '2100-01-01';
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** A week at 1 Hz: no single bout is longer. */
const maxStreamPoints = 7 * 86_400;
/** A set every five seconds for a day. */
const maxSets = 17_280;

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
    const { startedAt, endedAt, streams, elapsedSeconds, movingSeconds, strengthSets } = record.activity;
    if (!isInstant(startedAt) || !isInstant(endedAt) || endedAt < startedAt) return 'invalid-time';
    if (!Number.isFinite(elapsedSeconds) || elapsedSeconds < 0) return 'not-a-number';
    if (!isKnownOrNull(movingSeconds ?? null)) return 'not-a-number';
    if (!areSets(strengthSets ?? [])) return 'invalid-set';
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

function isKnownOrNull(value: unknown): boolean {
  return value === null || (typeof value === 'number' && Number.isFinite(value) && value >= 0);
}

function areSets(sets: unknown): boolean {
  return Array.isArray(sets) && sets.length <= maxSets && sets.every(isSet);
}

function isSet(set: Partial<Record<keyof StrengthSet, unknown>> | null): boolean {
  if (typeof set !== 'object' || set === null) return false;
  const { secondsFromStart, durationSeconds, repetitions, loadKg, restSeconds, sourceExercise } = set;
  const numbers = [secondsFromStart, durationSeconds, repetitions, loadKg, restSeconds];
  return (
    numbers.every(isKnownOrNull) &&
    (repetitions === null || Number.isInteger(repetitions)) &&
    (sourceExercise === null || typeof sourceExercise === 'string')
  );
}

function isStream(stream: { kind: string; secondsFromStart: unknown; values: unknown }): boolean {
  return (
    (activityStreamKinds as readonly string[]).includes(stream.kind) &&
    types.isFloat64Array(stream.secondsFromStart) &&
    types.isFloat64Array(stream.values) &&
    stream.secondsFromStart.length === stream.values.length &&
    stream.values.length <= maxStreamPoints
  );
}
