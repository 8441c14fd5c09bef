import type { ModelTraining } from '@regimen/plugin-api';
import { z } from 'zod';

/** Larger records are no curves for people to look at. */
const mostSteps = 5_000;
const mostNames = 200;

const shape = z
  .object({
    runId: z.string().min(1).max(200),
    date: z.iso.date(),
    settings: z.record(z.string().max(200), z.string().max(1_000)),
    steps: z.array(z.int().min(0).max(2_000_000_000)).max(mostSteps),
    curves: z.record(z.string().max(100), z.array(z.number().nullable()).max(mostSteps)),
  })
  .refine(({ settings }) => Object.keys(settings).length <= mostNames)
  .refine(({ curves }) => Object.keys(curves).length <= mostNames)
  .refine(({ steps }) => steps.every((step, at) => at === 0 || step > steps[at - 1]!))
  .refine(({ steps, curves }) => Object.values(curves).every(({ length }) => length === steps.length));

/** How a model was trained, as its folder says; null where it says nothing. @throws Error that says what is wrong. */
export function readTraining(record: unknown): ModelTraining | null {
  if (record === null) return null;
  const read = shape.safeParse(record);
  if (!read.success) throw new Error('training.json of the model is no record of a training.');
  return read.data;
}
