export * from './clean-activity.js';
export * from './clean-observations.js';
export * from './duplicate-session.js';
export * from './hampel.js';
export * from './median-absolute-deviation.js';
export * from './resample.js';
export * from './rr-artefacts.js';
