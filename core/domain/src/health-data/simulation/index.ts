export * from './simulate-life.js';
export * from './simulated-record.js';
