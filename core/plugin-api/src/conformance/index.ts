export * from './check-plugin.js';
export * from './plugin-fixtures.js';
export * from './samples/explanation-sample.js';
export * from './samples/nutrition-sample.js';
export * from './samples/request-samples.js';
export * from './samples/suggestion-sample.js';
export * from './sources/check-emissions.js';
export * from './sources/check-wearable-source.js';
