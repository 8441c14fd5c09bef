export * from './differencing.js';
export * from './mondrian.js';
