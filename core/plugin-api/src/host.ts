import type { PluginStore } from './contributions/storage.js';

/** What a plugin may touch. Nothing else is handed over, and nothing is global. */
export interface PluginHost {
  readonly pluginId: string;
  readonly logger: PluginLogger;
  /** The only clock: tests set it. */
  now(): Date;
  /** The plugin's own schema; null without `storage`, or where no database runs (command line). */
  readonly storage: PluginStore | null;
  /** HTTP to the hosts the plugin declared, never to private addresses. */
  fetch(
    url: string,
    init?: { method?: string; headers?: Record<string, string>; body?: string },
  ): Promise<Response>;
  /** Puts one of the plugin's own jobs into the outbox. */
  enqueue(job: string, payload: Readonly<Record<string, string>>): Promise<void>;
}

/** Never pass health data: fields are names, counts and ids. */
export interface PluginLogger {
  info(message: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  warn(message: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  error(message: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
}
