export * from './session-feedback.js';
export * from './assess-feedback.js';
export * from './plan-diff.js';
export * from './plan-change.js';
