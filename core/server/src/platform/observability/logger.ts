import { pino, stdTimeFunctions } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { Settings } from '../config/read-settings.js';
import { readableLines } from './readable-lines.js';
import { stackFrames } from './stack-frames.js';

export type PlatformLogger = Logger;

/** Fields a log line may carry: ids, counts, codes and durations. Everything else is cut. */
const allowedFields = new Set([
  'attempt',
  'bytes',
  'code',
  'count',
  'durationMs',
  'importId',
  'isLastAttempt',
  'jobId',
  'operation',
  'pid',
  'planId',
  'pluginId',
  'port',
  'problem',
  'queue',
  'reason',
  'records',
  'requestId',
  'stack',
  'status',
  'step',
  'version',
  'workspaceId',
]);

/**
 * The logger of a process. Health data and names cannot reach a log line, because only listed fields pass: an
 * allow-list does not have to know every way a person can be described.
 */
export function createLogger(
  level: string,
  process: string,
  destination?: DestinationStream,
): PlatformLogger {
  const options = {
    level,
    base: { process },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: keepAllowed },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Where a process of the product logs: to its output, for a person in development, for machines in production. */
export function logOutput({ mode }: Pick<Settings, 'mode'>): DestinationStream {
  const write = (text: string) => void process.stdout.write(text);
  return mode === 'development' ? readableLines(write) : { write };
}

function keepAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => allowedFields.has(name)));
}

/** What may be logged of an unexpected error: its class and where it happened; a message may quote data. */
export function errorFields(error: unknown): { problem: string; stack: string } {
  if (!(error instanceof Error)) return { problem: 'unknown', stack: '' };
  return { problem: error.name, stack: stackFrames(error).join('\n') };
}
