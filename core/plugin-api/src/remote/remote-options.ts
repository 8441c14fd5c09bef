import { z } from 'zod';

const ms = (least: number, most: number, usual: number) => z.int().min(least).max(most).default(usual);

/** Settings every remote model has: where it is, how long to wait, and how much may be asked of it. */
export const remoteOptions = {
  /** `http://127.0.0.1:11434/v1`: base address of the server's interface. */
  url: z.url({ protocol: /^https?$/ }),
  /** Sent as bearer token; empty without one. */
  apiKey: z
    .string()
    .max(4096)
    .regex(/^[\x21-\x7e]*$/, 'must be without spaces')
    .default(''),
  /** Longest wait for a connection. */
  connectMs: ms(10, 20_000, 3000),
  /** Longest wait for the first byte of an answer, and longest silence within it. */
  firstByteMs: ms(10, 600_000, 15_000),
  /** Longest time for a whole answer, calls made again included. */
  wholeMs: ms(10, 600_000, 60_000),
  /** Calls in all when the server is busy or away. */
  attempts: z.int().min(1).max(5).default(3),
  /** Wait before calling again, at most; doubles with each further call. */
  retryWaitMs: ms(1, 10_000, 300),
  /** Failed calls in a row after which the server is left alone. */
  failuresToRest: z.int().min(1).max(100).default(5),
  /** How long it is left alone. */
  restMs: ms(10, 3_600_000, 30_000),
  /** Calls a day; null for any number. */
  callsPerDay: z.int().min(0).nullable().default(null),
};

export type RemoteOptions = z.output<z.ZodObject<typeof remoteOptions>>;
