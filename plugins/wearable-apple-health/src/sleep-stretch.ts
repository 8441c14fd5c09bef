import { entryOf } from '@regimen/domain';
import type { SleepStage, SleepStretch } from '@regimen/domain';
import type { RecordAttributes } from './attributes.js';

const valuePrefix = 'HKCategoryValueSleepAnalysis';
/** By value without its prefix; "core" is what other makers call light sleep. */
const stages: Readonly<Record<string, SleepStage>> = {
  InBed: 'in-bed',
  Asleep: 'asleep',
  AsleepUnspecified: 'asleep',
  AsleepCore: 'light',
  AsleepDeep: 'deep',
  AsleepREM: 'rem',
  Awake: 'awake',
};

/** One stretch of a night; for what cannot be read, the code of a warning. */
export function readSleepStretch({
  value = '',
  start,
  end,
  sourceName,
}: RecordAttributes): SleepStretch | string {
  const stage = value.startsWith(valuePrefix) ? entryOf(stages, value.slice(valuePrefix.length)) : undefined;
  if (stage === undefined) return 'unknown_sleep_stage';
  if (!start || !end || end.instant < start.instant) return 'invalid_time';
  return {
    stage,
    start: Date.parse(start.instant),
    end: Date.parse(end.instant),
    offsetMinutes: end.offsetMinutes,
    source: sourceName ?? '',
  };
}
