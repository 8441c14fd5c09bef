import { dateOnly, inMetricUnit } from '@regimen/domain';
import type { Observation, SourceRecord } from '@regimen/domain';
import type { ReadingContext } from '@regimen/plugin-api';
import { observe, positiveIn, textIn } from '@regimen/plugin-api/reading';
import type { JsonObject } from '@regimen/plugin-api/reading';
import type { Clock } from './fitbit-time.js';
import { dateOf, isAmerican } from './fitbit-time.js';
import { logIdOf } from './log-id.js';

/** What the maker writes for "no time given". */
const noTime = '23:59:59';

/**
 * One weigh-in. Takeout writes pounds, which its American dates give away, the API kilograms; neither names a unit, so the
 * setting `weightUnit` overrules both.
 */
export function readWeightLog(
  log: JsonObject,
  where: string,
  clock: Clock,
  settings: ReadingContext['settings'],
): SourceRecord[] | null {
  const written = textIn(log, 'date') ?? '';
  const date = dateOf(written);
  const weight = positiveIn(log, 'weight');
  const fat = positiveIn(log, 'fat');
  if (date === null || (weight === null && fat === null)) return null;
  const time = textIn(log, 'time');
  const moment =
    time === null || time === noTime
      ? { ...dateOnly(date), offsetMinutes: null }
      : clock.local(`${date}T${time}`, where);
  if (!moment) return null;
  const when: Omit<Observation, 'metric' | 'value'> = {
    ...moment,
    until: null,
    device: textIn(log, 'source'),
    nativeId: logIdOf(log),
  };
  const unit = settings?.['weightUnit'] ?? (isAmerican(written) ? 'lb' : 'kg');
  return observe(when, {
    'body-mass': weight === null ? null : inMetricUnit('body-mass', weight, unit),
    'body-mass-index': positiveIn(log, 'bmi'),
    'body-fat': fat,
  });
}
