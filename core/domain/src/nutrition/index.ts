export * from './body-mass-index.js';
export * from './carbohydrate.js';
export * from './energy-restriction.js';
export * from './nutrition-advice.js';
export * from './protein-population.js';
export * from './protein-range.js';
export * from './resting-energy.js';
