export * from './clearance-constraints.js';
export * from './clearance-evidence.js';
export * from './clearance-standing.js';
export * from './facts-of-the-day.js';
export * from './screen-person.js';
export * from './signed-clearance.js';
export * from './judge-day.js';
