import { z } from 'zod';

const scores = z.object({
  f1: z.number().optional(),
  intentAccuracy: z.number().optional(),
  slots: z.record(z.string(), z.object({ f1: z.number().nullable() })).optional(),
});
const evaluation = z.object({ int8: z.record(z.string(), scores) });

/** "f1.en.goal", "f1.en", "intent.en"; without a readable evaluation there are none. */
export function figuresOf(content: unknown): Readonly<Record<string, number>> {
  const read = evaluation.safeParse(content);
  if (!read.success) return {};
  const figures: Record<string, number> = {};
  for (const [language, { f1, intentAccuracy, slots = {} }] of Object.entries(read.data.int8)) {
    if (f1 !== undefined) figures[`f1.${language}`] = f1;
    if (intentAccuracy !== undefined) figures[`intent.${language}`] = intentAccuracy;
    for (const [slot, { f1: ofSlot }] of Object.entries(slots)) {
      if (ofSlot !== null) figures[`f1.${language}.${slot}`] = ofSlot;
    }
  }
  return figures;
}
