import { activityCodes } from '@regimen/domain';
import { z } from 'zod';

/** What a live session leaves behind, as the server keeps it: a file like any other delivery of health data. */
export const liveRecordingVersion = 1;

const seconds = z.number().nonnegative();

export const liveRecording = z.strictObject({
  regimenLiveSession: z.literal(liveRecordingVersion),
  /** Id of the live session. */
  id: z.string().max(100),
  activity: z.enum(activityCodes),
  name: z.string().max(200),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  /** Minutes east of UTC at the start. */
  offsetMinutes: z.number().int().min(-840).max(840),
  /** Kind of the device that measured most; null without one. */
  device: z.string().max(40).nullable(),
  /** Seconds from the start, ascending and apart. */
  pauses: z.array(z.strictObject({ from: seconds, to: seconds })),
  /** Seconds from the start and beats per minute, ascending by time. */
  heartRate: z.array(z.tuple([seconds, z.number().positive()])),
});

export type LiveRecording = z.infer<typeof liveRecording>;
