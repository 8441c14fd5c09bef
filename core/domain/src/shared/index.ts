export * from './canonical-json.js';
export * from './citation.js';
export * from './local-date.js';
export * from './localised.js';
export * from './problem.js';
export * from './result.js';
export * from './seeded-random.js';
