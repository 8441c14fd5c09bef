export * from './csv.js';
export * from './differencing.js';
export * from './figures-lattice.js';
export * from './figures-rule.js';
export * from './mondrian.js';
export * from './release-figures.js';
export type { PastRelease } from './figures-sample.js';
export { drawContributors, sampledShare } from './figures-sample.js';
export * from './research-people.js';
