export * from './text-understanding.js';
export * from './training-request.js';
