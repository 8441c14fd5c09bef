export * from './night-observations.js';
export * from './sleep-nights.js';
export * from './sleep-stretch.js';
export * from './stage-minutes.js';
export * from './night-summaries.js';
export * from './sleep-regularity.js';
