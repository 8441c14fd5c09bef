import type { PluginHost } from '../host.js';

/** A background job of a plugin. Payloads hold ids, never health data. */
export interface PluginJob {
  name: string;
  /** Attempts in all, and why so many. */
  attempts: { count: number; reason: string };
  handle(payload: Readonly<Record<string, string>>, host: PluginHost): Promise<void>;
}
