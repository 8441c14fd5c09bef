export * from './amount-text.js';
export * from './disclaimer.js';
export * from './explain-input.js';
export * from './explain.js';
export * from './explanation.js';
export { outcomeLabels } from './outcome-labels.js';
export { spokenNumber } from './spoken-number.js';
