import type { Settings } from '../platform/config/read-settings.js';

/**
 * Creates the demo workspace in an empty database, where settings ask for one.
 * @returns how to sign in to it, one line for each account; empty when there is none.
 */
export function prepareDemo(_settings: Settings, _ownerUrl: string): Promise<readonly string[]> {
  return Promise.resolve([]);
}
