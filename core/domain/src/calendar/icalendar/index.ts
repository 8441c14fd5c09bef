export * from './busy-times.js';
export * from './calendar-file-problem.js';
