export * from './csv.js';
export * from './differencing.js';
export * from './mondrian.js';
export * from './research-people.js';
