import type { SourceRecord } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import {
  amountIn,
  epochInstant,
  numberIn,
  objectIn,
  observe,
  positiveIn,
  textIn,
  zoneOffset,
} from '@regimen/plugin-api/reading';
import { revisionOf } from './revision-of.js';

/** Which of the maker's devices saw the night, by `model`. */
const models: Readonly<Record<number, string>> = { 16: 'tracker', 32: 'sleep monitor' };

/** One night, with durations in seconds. Null where it cannot be read. */
export function readSleepSummary(night: JsonObject): SourceRecord[] | null {
  const start = epochInstant(epochMilliseconds(night, 'startdate'));
  const end = epochInstant(epochMilliseconds(night, 'enddate'));
  const data = objectIn(night, 'data');
  if (start === null || end === null || end <= start || data === null) return null;
  const id = numberIn(night, 'id');
  const minutes = (name: string) => minutesOf(amountIn(data, name));
  const [light, deep, rem] = ['lightsleepduration', 'deepsleepduration', 'remsleepduration'].map(minutes);
  const stages = [light, deep, rem].filter((part) => part !== null && part !== undefined);
  const inStages = stages.length === 0 ? null : stages.reduce((sum, part) => sum + part, 0);
  return observe(
    {
      at: start,
      until: end,
      offsetMinutes: zoneOffset(Date.parse(end), textIn(night, 'timezone')),
      device: models[numberIn(night, 'model') ?? 0] ?? null,
      nativeId: id === null ? null : String(id),
      ...revisionOf(night),
    },
    {
      // Nights that another maker's device saw carry no stages but `asleepduration`.
      'sleep-duration': minutes('total_sleep_time') ?? inStages ?? minutes('asleepduration'),
      'time-in-bed': minutes('total_timeinbed') ?? (Date.parse(end) - Date.parse(start)) / 60_000,
      'sleep-light': light ?? null,
      'sleep-deep': deep ?? null,
      'sleep-rem': rem ?? null,
      'sleep-awake': minutes('wakeupduration'),
      'respiratory-rate': positiveIn(data, 'rr_average'),
    },
  );
}

function epochMilliseconds(object: JsonObject, name: string): number | null {
  const seconds = positiveIn(object, name);
  return seconds === null ? null : seconds * 1000;
}

function minutesOf(seconds: number | null): number | null {
  return seconds === null ? null : seconds / 60;
}
