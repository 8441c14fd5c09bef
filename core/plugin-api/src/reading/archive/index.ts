export * from './archive-unit.js';
export * from './file-marks.js';
export * from './peek.js';
export * from './random-access.js';
export * from './cached-access.js';
export * from './read-archive.js';
export * from './unpack-budget.js';
