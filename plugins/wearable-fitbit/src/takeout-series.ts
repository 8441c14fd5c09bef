import { dateOnly } from '@regimen/domain';
import type { Metric, Observation, SourceRecord } from '@regimen/domain';
import { numberIn, isJsonObject, readWrittenNumber, textIn } from '@regimen/plugin-api/reading';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { dateOf, utcOf } from './fitbit-time.js';

/** Values by minute (UTC) or by day; metric and moment are what they are known by. */
const byMinute = { offsetMinutes: null, device: null, nativeId: 'intraday' } as const;
const byDay = { until: null, offsetMinutes: null, device: null, nativeId: 'daily' } as const;

/** Bare values by the kind of file, which its name alone tells. */
const bareKinds: readonly (readonly [pattern: RegExp, metric: Metric, every: 'minute' | 'day'])[] = [
  [/(^|[^a-z])steps[-_.\d]/, 'steps', 'minute'],
  [/(^|[^a-z])calories[-_.\d]/, 'total-energy', 'minute'],
  [/(^|[^a-z])moderately_active_minutes/, 'moderate-minutes', 'day'],
  [/(^|[^a-z])very_active_minutes/, 'vigorous-minutes', 'day'],
];

/** What bare values of a file are; null for kinds that have no place here, such as altitude. */
export function bareKindOf(name: string) {
  const file = name.toLowerCase().replace(/^.*\//, '');
  const [, metric, every] = bareKinds.find(([pattern]) => pattern.test(file)) ?? [];
  return metric && every ? { metric, every } : null;
}

/** One item `{ "dateTime", "value" }` of a series, by the shape of its value. Null where it cannot be read. */
export function readSeriesItem(item: JsonObject, bare: ReturnType<typeof bareKindOf>): SourceRecord[] | null {
  const written = textIn(item, 'dateTime') ?? '';
  const value = item['value'];
  if (isJsonObject(value)) return 'bpm' in value ? heartRate(written, value) : dailyValue(written, value);
  const amount = readWrittenNumber(value);
  if (!bare || amount === null || amount < 0) return null;
  if (bare.every === 'day') return observed(bare.metric, amount, onDay(written));
  const at = utcOf(written);
  const until = at && new Date(Date.parse(at) + 60_000).toISOString();
  // A minute without steps adds nothing, and there are many.
  return at !== null && amount === 0
    ? []
    : observed(bare.metric, amount, at === null ? null : { at, until, ...byMinute });
}

/** Confidence runs from 0, when the watch was hardly worn, to 3. */
function heartRate(written: string, value: JsonObject): SourceRecord[] | null {
  const at = utcOf(written);
  const bpm = numberIn(value, 'bpm');
  if (at === null || bpm === null || bpm <= 0) return null;
  const doubt = numberIn(value, 'confidence') === 0 ? { confidence: 'low' as const } : {};
  return observed('heart-rate', bpm, { at, until: null, ...byMinute, ...doubt });
}

/** Values of a day; a resting heart rate of 0 without a date is what the maker writes for none. */
function dailyValue(written: string, value: JsonObject): SourceRecord[] | null {
  if ('date' in value && value['date'] === null) return [];
  const resting = 'error' in value ? numberIn(value, 'value') : null;
  if (resting !== null) return resting <= 0 ? [] : observed('resting-heart-rate', resting, onDay(written));
  const vo2max = numberIn(value, 'filteredDemographicVO2Max') ?? numberIn(value, 'demographicVO2Max');
  return vo2max === null || vo2max <= 0 ? null : observed('vo2max-estimate', vo2max, onDay(written));
}

function onDay(written: string): Omit<Observation, 'metric' | 'value'> | null {
  const date = dateOf(written);
  return date === null ? null : { ...dateOnly(date), ...byDay };
}

function observed(
  metric: Metric,
  value: number,
  when: Omit<Observation, 'metric' | 'value'> | null,
): SourceRecord[] | null {
  return when && [{ kind: 'observation', observation: { metric, value, ...when } }];
}
