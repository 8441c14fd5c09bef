export { startApi } from './main-api.js';
export type { RunningApi } from './main-api.js';
export { readSettings } from './platform/config/read-settings.js';
export type { Settings } from './platform/config/read-settings.js';
