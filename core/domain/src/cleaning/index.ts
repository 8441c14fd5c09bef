export * from './clean-activity.js';
export * from './clean-observations.js';
