import { dateOnly } from '@regimen/domain';
import type { SourceRecord } from '@regimen/domain';
import {
  amountIn,
  isJsonObject,
  listIn,
  objectIn,
  observe,
  positiveIn,
  textIn,
} from '@regimen/plugin-api/reading';
import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';
import { dateOf } from './fitbit-time.js';

/**
 * Totals of a day. The answer names its day nowhere: only where all its activities began on one day is it known. The
 * day's totals contain those of its activities.
 */
export function readDaySummary(answer: JsonObject, remarks: Remarks): SourceRecord[] {
  const summary = objectIn(answer, 'summary');
  const activities = listIn(answer, 'activities');
  if (!summary || !activities) return [];
  const begun = activities
    .filter(isJsonObject)
    .map((activity) => dateOf(textIn(activity, 'startDate') ?? ''));
  const dates = new Set(begun);
  const [date] = dates;
  if (!date || dates.size > 1) {
    remarks.add('summary_without_date', 'summary');
    return [];
  }
  const when = { ...dateOnly(date), until: null, offsetMinutes: null, device: null, nativeId: 'daily' };
  return observe(when, {
    steps: amountIn(summary, 'steps'),
    'floors-climbed': amountIn(summary, 'floors'),
    'total-energy': positiveIn(summary, 'caloriesOut'),
    'resting-heart-rate': positiveIn(summary, 'restingHeartRate'),
    'moderate-minutes': amountIn(summary, 'fairlyActiveMinutes'),
    'vigorous-minutes': amountIn(summary, 'veryActiveMinutes'),
  });
}
