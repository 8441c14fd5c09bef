export * from './check-emissions.js';
export * from './check-wearable-source.js';
