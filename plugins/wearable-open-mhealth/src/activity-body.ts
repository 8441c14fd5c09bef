import type { Activity, Observation } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { activityByWords, summaryActivity, textIn } from '@regimen/plugin-api/reading';
import type { Measure } from './measures.js';
import { measuredValue } from './measured-value.js';
import { measures } from './measures.js';
import type { When } from './time-frame.js';

const lengths: Measure = {
  metric: 'distance',
  units: { m: 'm', km: 'km', cm: 'cm', ft: '[ft_i]', yd: '[yd_i]', mi: '[mi_i]' },
};

/** A `physical-activity` body as an activity; null, with the reason told, where its time or a total is unsound. */
export function activityOf(
  body: JsonObject,
  { at, until, offsetMinutes, localDate }: When,
  { device, nativeId, note }: Pick<Observation, 'device' | 'nativeId' | 'note'>,
  refuse: (code: string) => void,
): Activity | null {
  const faults: string[] = [];
  const total = (name: string, measure: Measure): number | null => {
    if (!(name in body)) return null;
    const read = measuredValue(body, name, measure);
    if (!('fault' in read)) return read.value;
    faults.push(read.fault);
    return null;
  };
  const minutes = total('effective_duration', measures['sleep_duration']!);
  const distanceMetres = total('distance', lengths);
  const energyKcal = total('kcal_burned', measures['kcal_burned']!);
  if (localDate !== undefined) faults.push('date_incomplete');
  else if (until === null) faults.push('interval_missing');
  const [fault] = faults;
  if (fault !== undefined || until === null) {
    refuse(fault ?? 'interval_missing');
    return null;
  }
  const name = textIn(body, 'activity_name') ?? '';
  return summaryActivity({
    activity: activityByWords(name),
    sourceActivity: name,
    startedAt: at,
    endedAt: until,
    offsetMinutes,
    timerSeconds: minutes === null ? null : minutes * 60,
    distanceMetres,
    energyKcal,
    device,
    nativeId,
    ...(note === undefined ? {} : { name: note }),
  });
}
