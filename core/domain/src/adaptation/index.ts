export * from './session-feedback.js';
export * from './assess-feedback.js';
