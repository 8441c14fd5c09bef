import type { PluginLogger } from '@regimen/plugin-api';
import type { PlatformLogger } from '../observability/logger.js';

/** A plugin's log lines carry its id; the allow-list of fields holds for them too. */
export function pluginLogger(logger: PlatformLogger, pluginId: string): PluginLogger {
  const own = logger.child({ pluginId });
  return {
    info: (message, fields = {}) => own.info(fields, message),
    warn: (message, fields = {}) => own.warn(fields, message),
    error: (message, fields = {}) => own.error(fields, message),
  };
}
