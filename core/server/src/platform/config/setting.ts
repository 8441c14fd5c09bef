import type { z } from 'zod';

/** One setting: how it is read, what it is for, and whether its value may ever be shown. */
export interface Setting<T> {
  /** Name of the environment variable. */
  name: string;
  group: 'server' | 'database' | 'queue' | 'storage' | 'plugins' | 'limits' | 'observability';
  describe: string;
  /** Reads the text of the variable; `undefined` when it is not set. */
  schema: z.ZodType<T>;
  /** What is expected, for the message about a wrong value. */
  expects: string;
  secret?: boolean;
  /** For the reference page. */
  defaultText: string;
}

export function defineSetting<T>(setting: Setting<T>): Setting<T> {
  return setting;
}
