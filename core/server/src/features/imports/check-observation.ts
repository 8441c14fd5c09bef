import type { Observation } from '@regimen/domain';
import { epochDay, isMetric } from '@regimen/domain';
import { isInstant, isOffset, isTextOrNull } from './check-value.js';

/** Characters of a device's name and of an identity, and of a note (engineering limits). */
const longest = { label: 500, note: 20_000 };

/** Why an observation cannot be stored; null when it can. */
export function unusableObservation(observation: Observation): string | null {
  const {
    metric,
    value,
    at,
    until,
    offsetMinutes,
    localDate,
    device,
    nativeId,
    revisedAt,
    confidence,
    note,
  } = observation;
  if (!isMetric(metric)) return 'unknown-metric';
  if (!Number.isFinite(value)) return 'not-a-number';
  if (!isInstant(at) || !(until === null || (isInstant(until) && until >= at))) return 'invalid-time';
  if (revisedAt !== undefined && !isInstant(revisedAt)) return 'invalid-time';
  if (!isOffset(offsetMinutes)) return 'invalid-offset';
  // The filler of a value with a date only must not file it elsewhere than its date does.
  if (localDate !== undefined && !(isRealDate(localDate) && at === `${localDate}T12:00:00.000Z`))
    return 'invalid-date';
  if (confidence !== undefined && confidence !== 'low') return 'invalid-confidence';
  const isText =
    !unusableDevice(device) && isTextOrNull(nativeId, longest.label) && isTextOrNull(note, longest.note);
  return isText ? null : 'invalid-text';
}

/** Whether a device's name cannot be stored. */
export function unusableDevice(device: string | null): boolean {
  return !isTextOrNull(device, longest.label);
}

function isRealDate(value: unknown): value is string {
  return typeof value === 'string' && epochDay(value) !== null;
}
