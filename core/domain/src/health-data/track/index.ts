export * from './climb.js';
export * from './great-circle.js';
export * from './recorded-track.js';
export * from './step-cadence.js';
export * from './track-points.js';
export * from './track-rows.js';
