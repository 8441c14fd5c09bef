export { targetComplaint } from './check-goals.js';
export * from './check-training-request.js';
export * from './empty-request.js';
export * from './harm-limits.js';
export * from './reconcile/index.js';
export * from './text-understanding.js';
export * from './training-request.js';
export * from './doubt.js';
export * from './intent-doubt.js';
