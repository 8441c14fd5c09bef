import type { SourceRecord } from '@regimen/domain';
import { dateOnly } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { objectIn, observe, positiveIn, textIn } from '@regimen/plugin-api/reading';
import { dateIn, instantIn } from './archive-time.js';

/** A weighing, masses in grams. Items without one hold settings and are passed over. */
export function readBiometrics(item: JsonObject): SourceRecord[] | null {
  const weighing = objectIn(item, 'weight');
  if (weighing === null) return [];
  const date = dateIn(objectIn(item, 'metaData') ?? {}, 'calendarDate');
  const at = instantIn(weighing, 'timestampGMT');
  if (at === null && date === null) return null;
  const when = at === null ? dateOnly(date!) : { at };
  const kilograms = (name: string) => {
    const grams = positiveIn(weighing, name);
    return grams === null ? null : grams / 1000;
  };
  return observe(
    { ...when, until: null, offsetMinutes: null, device: null, nativeId: null },
    {
      'body-mass': kilograms('weight'),
      'body-fat': positiveIn(weighing, 'bodyFat'),
      'body-water': positiveIn(weighing, 'bodyWater'),
      'muscle-mass': kilograms('muscleMass'),
      'bone-mass': kilograms('boneMass'),
      'body-mass-index': positiveIn(weighing, 'bmi'),
    },
  );
}

/** What the watch thinks the greatest oxygen uptake is. */
export function readMaximalUptake(item: JsonObject): SourceRecord[] | null {
  const date = dateIn(item, 'calendarDate');
  if (date === null) return null;
  return observe(
    {
      ...dateOnly(date),
      until: null,
      offsetMinutes: null,
      device: null,
      nativeId: `day ${date} ${textIn(item, 'sport') ?? ''}`.trim(),
    },
    { 'vo2max-estimate': positiveIn(item, 'vo2MaxValue') },
  );
}
