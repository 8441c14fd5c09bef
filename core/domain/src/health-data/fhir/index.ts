export * from './code-systems.js';
export * from './exercise-codes.js';
export * from './fhir-resources.js';
export * from './metric-codes.js';
export * from './ucum-units.js';
export * from './write-activity.js';
export * from './write-observations.js';
