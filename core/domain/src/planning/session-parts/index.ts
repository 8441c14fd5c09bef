export * from './alternative.js';
export * from './detail-sessions.js';
export * from './effort-words.js';
export * from './planned-exercise.js';
export * from './session-text.js';
export * from './strength-dose.js';
export * from './timed-steps.js';
export * from './work-rate.js';
