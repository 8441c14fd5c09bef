export * from './activity.js';
export * from './metrics.js';
export * from './observation.js';
export * from './quality-entry.js';
export * from './source-record.js';
export * from './simulate-person.js';
