import { activityCodes, activityStreamKinds, metrics, parseInstant } from '@regimen/domain';
import type { Metric } from '@regimen/domain';
import { z } from 'zod';

/** Of the schema of docs/guides/pushing-health-data.md; a later one is refused as a whole. */
export const pushVersion = 1;

const amount = z.number().nonnegative().nullish();
/** With an offset or `Z`: a moment that everybody understands in the same way. */
const instant = z.iso.datetime({ offset: true }).transform((text, context) => {
  const read = parseInstant(text);
  if (read) return read;
  context.addIssue({ code: 'custom', message: 'This moment does not exist, or lies too far from UTC.' });
  return z.NEVER;
});
const identity = z.strictObject({ id: z.string().min(1).max(200), revision: instant });

const observation = identity.extend({
  type: z.literal('observation'),
  metric: z.enum(Object.keys(metrics) as [Metric, ...Metric[]]),
  value: z.number(),
  /** As `inMetricUnit` reads it; always said, so that nobody has to guess. */
  unit: z.string().min(1).max(40),
  at: instant,
  until: instant.nullish(),
  device: z.string().min(1).max(100).nullish(),
});

const stream = z
  .strictObject({
    kind: z.enum(activityStreamKinds),
    secondsFromStart: z.array(z.number().nonnegative()),
    values: z.array(z.number()),
  })
  .refine(({ secondsFromStart: times, values }) => times.length === values.length)
  .refine(({ secondsFromStart: times }) => times.every((time, index) => time >= (times[index - 1] ?? 0)));

const activity = identity.extend({
  type: z.literal('activity'),
  activity: z.enum([...activityCodes, 'other']),
  name: z.string().min(1).max(200).nullish(),
  startedAt: instant,
  endedAt: instant,
  timerSeconds: amount,
  distanceMetres: amount,
  /** Above what the body burns at rest. */
  activeEnergyKcal: amount,
  ascentMetres: amount,
  meanHeartRateBpm: amount,
  maxHeartRateBpm: amount,
  meanPowerWatts: amount,
  /** 0 to 10. */
  perceivedExertion: z.number().min(0).max(10).nullish(),
  device: z.string().min(1).max(100).nullish(),
  streams: z.array(stream).max(activityStreamKinds.length).default([]),
});

const deletion = z.strictObject({ type: z.literal('deletion'), id: z.string().min(1).max(200) });

/** One event of a delivery. */
export const pushedEvent = z.discriminatedUnion('type', [observation, activity, deletion]);

export type PushedObservation = z.infer<typeof observation>;
export type PushedActivity = z.infer<typeof activity>;
export type PushedEvent = z.infer<typeof pushedEvent>;
