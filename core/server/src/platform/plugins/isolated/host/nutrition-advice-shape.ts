import type { NutritionAdvice } from '@regimen/domain';
import { z } from 'zod';

const amount = z.number().nonnegative().nullable();
const citation = z.object({
  source: z.string().max(500),
  year: z.number(),
  place: z.string().max(500).optional(),
  needsClinicianReview: z.boolean().optional(),
});
const localised = z.object({ en: z.string().max(4_000), zh: z.string().max(4_000) });

/** Advice as it may come out of another process. */
export const nutritionAdvice: z.ZodType<NutritionAdvice> = z.object({
  adviserId: z.string().max(200),
  restingEnergyKcal: amount,
  dailyEnergyKcal: amount,
  intakeKcal: amount,
  proteinGrams: z.object({ low: z.number().nonnegative(), high: z.number().nonnegative() }).nullable(),
  items: z
    .array(z.object({ id: z.string().max(200), text: localised, citations: z.array(citation).max(20) }))
    .max(100),
  referral: localised.nullable(),
});
