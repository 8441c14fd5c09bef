import { activityCodes, metrics, setKinds } from '@regimen/domain';
import type { Metric } from '@regimen/domain';
import { z } from 'zod';

/**
 * What people enter by hand, as the server keeps it: an upload like any other file, so that it is read, cleaned, stored and
 * taken back as every import is. Values stand in the unit they were entered in.
 */
export const entryVersion = 1;

const amount = z.number().nonnegative().nullable();
const instant = z.iso.datetime();
const offset = z.number().int().min(-840).max(840).nullable();

/** One value: `at` an instant, or `on` a day whose time nobody knows. */
export const entryObservation = z.strictObject({
  metric: z.enum(Object.keys(metrics) as [Metric, ...Metric[]]),
  value: z.number(),
  /** As `inMetricUnit` reads it; null is the metric's own. */
  unit: z.string().max(40).nullable(),
  at: instant.nullable(),
  on: z.iso.date().nullable(),
  offsetMinutes: offset,
  note: z.string().max(2000).nullable(),
});

export const entrySet = z.strictObject({
  exercise: z.string().max(200).nullable(),
  kind: z.enum(setKinds),
  repetitions: z.number().int().nonnegative().nullable(),
  loadKg: amount,
  durationSeconds: amount,
  restSeconds: amount,
  distanceMetres: amount,
  /** 0 to 10. */
  perceivedExertion: z.number().min(0).max(10).nullable(),
});

export const entryActivity = z.strictObject({
  activity: z.enum([...activityCodes, 'other']),
  name: z.string().max(200).nullable(),
  startedAt: instant,
  offsetMinutes: offset,
  durationSeconds: z.number().positive(),
  distanceMetres: amount,
  energyKcal: amount,
  /** Of the whole session, 0 to 10; documents of earlier versions do not have it. */
  perceivedExertion: z.number().min(0).max(10).nullable().default(null),
  sets: z.array(entrySet),
});

export type EntryObservation = z.infer<typeof entryObservation>;
export type EntryActivity = z.infer<typeof entryActivity>;

/** The whole file, as JSON. */
export interface EntryDocument {
  regimenEntry: typeof entryVersion;
  observations: readonly EntryObservation[];
  activities: readonly EntryActivity[];
}
