import { stackFrames } from '../../observability/stack-frames.js';

/**
 * A plugin's field threw, hung or gave something that is no plain data. Says where, and nothing of what was thrown:
 * its message may quote health data, and its code must not pass for one of ours.
 */
export class PluginFieldFailed extends Error {
  constructor(where: string, cause: unknown) {
    super(`The plugin field ${where} failed.`);
    const kind = cause instanceof Error && /^[A-Za-z]{1,60}$/.test(cause.name) ? cause.name : 'unknown';
    this.name = `PluginFieldFailed ${where} ${kind}`;
    this.stack = [this.name, ...(cause instanceof Error ? stackFrames(cause) : [])].join('\n');
  }
}
