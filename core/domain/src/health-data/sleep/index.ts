export * from './night-observations.js';
export * from './sleep-nights.js';
export * from './sleep-stretch.js';
export * from './stage-minutes.js';
