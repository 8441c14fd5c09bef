import type { PluginStore } from './contributions/storage.js';

/** What a plugin may touch. Nothing else is handed over, and nothing is global. */
export interface PluginHost {
  readonly pluginId: string;
  readonly logger: PluginLogger;
  /** The only clock: tests set it. */
  now(): Date;
  /** The plugin's own schema; null without `storage`, or where no database runs (command line). */
  readonly storage: PluginStore | null;
  /**
   * HTTP to the hosts the plugin declared, never to private addresses, and to the origins its settings name. Resolves
   * with the headers; the body streams, at most 8 MiB. Redirects are handed back, never followed.
   * @throws Error, also from reading the body, when the host may not be reached, is silent for too long or breaks off.
   */
  fetch(url: string, init?: OutboundInit): Promise<Response>;
  /** Puts one of the plugin's own jobs into the outbox. */
  enqueue(job: string, payload: Readonly<Record<string, string>>): Promise<void>;
}

/** One request of a plugin to another machine. */
export interface OutboundInit {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Ends the request or the reading of its answer, with the signal's reason. */
  signal?: AbortSignal;
  /** Longest wait for a connection, ms; default and most 20 000. */
  connectMs?: number;
  /** Longest silence of the other side, before and within the answer, ms; default 20 000, at most 600 000. */
  silenceMs?: number;
}

/** Never pass health data: fields are names, counts and ids. */
export interface PluginLogger {
  info(message: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  warn(message: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  error(message: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
}
