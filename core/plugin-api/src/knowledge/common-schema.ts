import { z } from 'zod';

export const text = z.string().max(2000);
export const localised = z.strictObject({ en: text, zh: text });
export const identifier = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'must be lower-case words joined by - or .')
  .max(80);
export const version = z.int().min(1);
export const citation = z.strictObject({
  source: text,
  year: z.int().min(1900).max(2100),
  place: text.optional(),
  needsClinicianReview: z.boolean().optional(),
});
