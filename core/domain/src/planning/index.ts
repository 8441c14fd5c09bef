export * from './effect.js';
export * from './plan.js';
export * from './planning-problem.js';
export * from './session-template.js';
export * from './solver.port.js';
export * from './violation.js';
export * from './verify/verify-plan.js';
