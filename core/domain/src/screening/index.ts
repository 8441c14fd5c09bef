export * from './clearance.js';
export * from './constraint.js';
export * from './facts.js';
export * from './knowledge-pack.js';
export * from './rule.js';
export * from './screening.js';
