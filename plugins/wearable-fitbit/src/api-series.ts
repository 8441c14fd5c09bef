import { dateOnly, inMetricUnit } from '@regimen/domain';
import type { Metric, SourceRecord } from '@regimen/domain';
import {
  isJsonObject,
  listIn,
  objectIn,
  readItems,
  readWrittenNumber,
  textIn,
} from '@regimen/plugin-api/reading';
import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';
import type { Clock } from './fitbit-time.js';
import { dateOf } from './fitbit-time.js';

interface Series {
  metric: Metric;
  /** Where the value of a day holds it, if it is no bare number. */
  within?: string;
  unit?: string;
  /** The metric of the values within the day. */
  intraday?: Metric;
}

/** Answers by the name of their list (the maker's web API reference). Distances and weights are metric unless asked. */
const seriesByName: Readonly<Record<string, Series>> = {
  'activities-heart': { metric: 'resting-heart-rate', within: 'restingHeartRate', intraday: 'heart-rate' },
  'activities-steps': { metric: 'steps', intraday: 'steps' },
  'activities-calories': { metric: 'total-energy' },
  'activities-distance': { metric: 'distance', unit: 'km' },
  'activities-floors': { metric: 'floors-climbed' },
  'activities-minutesFairlyActive': { metric: 'moderate-minutes' },
  'activities-minutesVeryActive': { metric: 'vigorous-minutes' },
  'body-weight': { metric: 'body-mass' },
  'body-fat': { metric: 'body-fat' },
  'body-bmi': { metric: 'body-mass-index' },
  hrv: { metric: 'hrv-rmssd', within: 'dailyRmssd' },
  br: { metric: 'respiratory-rate', within: 'breathingRate' },
  spo2: { metric: 'oxygen-saturation', within: 'avg' },
};
export const seriesNames: readonly string[] = Object.keys(seriesByName);

/** All series of an answer. Where it holds values within the day, the day's own total is the same told again. */
export function* readApiSeries(answer: JsonObject, clock: Clock, remarks: Remarks): Generator<SourceRecord> {
  for (const [name, series] of Object.entries(seriesByName)) {
    const days = listIn(answer, name) ?? [];
    const dataset = listIn(objectIn(answer, `${name}-intraday`) ?? {}, 'dataset');
    const date = dataset && textIn(isJsonObject(days[0]) ? days[0] : {}, 'dateTime');
    if (dataset && series.intraday) {
      const { intraday } = series;
      if (date === null) remarks.add('item_rejected', `${name}-intraday`, dataset.length);
      else
        yield* readItems(dataset, name, remarks, (item, where) =>
          ofMoment(item, date, intraday, where, clock),
        );
    }
    if (!dataset || series.within)
      yield* readItems(days, name, remarks, (item) => ofDay(item, series, dataset !== null));
  }
}

function ofDay(
  item: JsonObject,
  { metric, within, unit }: Series,
  isOptional: boolean,
): SourceRecord[] | null {
  const date = dateOf(textIn(item, 'dateTime') ?? '');
  const written = item['value'];
  const isHolder = isJsonObject(written) && within !== undefined;
  // A day of heart rate without a resting one is no fault: its value is then text or zones alone.
  const isAbsent = within !== undefined && (!isHolder || written[within] === undefined);
  if (date !== null && (isOptional || isHolder) && isAbsent) return [];
  const value = readWrittenNumber(isHolder ? written[within] : written);
  const converted = value === null || value < 0 ? null : inMetricUnit(metric, value, unit ?? null);
  if (date === null || converted === null) return null;
  const about = { until: null, offsetMinutes: null, device: null, nativeId: 'daily' };
  return [{ kind: 'observation', observation: { metric, value: converted, ...dateOnly(date), ...about } }];
}

function ofMoment(
  item: JsonObject,
  date: string,
  metric: Metric,
  where: string,
  clock: Clock,
): SourceRecord[] | null {
  const placed = clock.local(`${date}T${textIn(item, 'time') ?? ''}`, where);
  const value = readWrittenNumber(item['value']);
  if (!placed || value === null || value < 0) return null;
  const until = metric === 'steps' ? new Date(Date.parse(placed.at) + 60_000).toISOString() : null;
  if (value === 0) return [];
  return [
    {
      kind: 'observation',
      observation: { metric, value, ...placed, until, device: null, nativeId: 'intraday' },
    },
  ];
}
