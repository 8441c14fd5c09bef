export * from './adjustable-limits.js';
export * from './apply-overrides.js';
export * from './limit-override.js';
