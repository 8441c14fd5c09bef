import type { NutritionAdvice } from '@regimen/domain';
import { z } from 'zod';
import { hasChinese } from '../finding.js';

const text = z.string().trim().min(1);
const localised = z.strictObject({
  en: text,
  zh: text.refine(hasChinese, 'has no Chinese'),
});
const kcal = z.number().min(0).max(20_000).nullable();
const grams = z.number().min(0).max(1000);

const advice = z.strictObject({
  adviserId: z.string(),
  restingEnergyKcal: kcal,
  dailyEnergyKcal: kcal,
  intakeKcal: kcal,
  proteinGrams: z
    .strictObject({ low: grams, high: grams })
    .refine(({ low, high }) => low <= high, 'is no range')
    .nullable(),
  items: z.array(
    z.strictObject({
      id: text,
      text: localised,
      citations: z.array(z.looseObject({ source: text, year: z.int() })).min(1, 'names no source'),
    }),
  ),
  referral: localised.nullable(),
});

/** What of an advice is not of the declared shape, each as "<where in it> <what>". */
export function adviceFaults(value: NutritionAdvice, adviserId: string): string[] {
  const faults = (advice.safeParse(value).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.') || 'advice'} ${message}`,
  );
  if (faults.length > 0) return faults;
  if (value.adviserId !== adviserId) faults.push(`adviserId is "${value.adviserId}", not "${adviserId}"`);
  if (new Set(value.items.map(({ id }) => id)).size < value.items.length)
    faults.push('items have an id twice');
  return faults;
}
