export * from './session-feedback.js';
