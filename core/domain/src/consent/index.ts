export * from './may-not-ask.js';
export * from './preset-rules.js';
export * from './purposes.js';
