export * from './check-proposer.js';
export * from './person-words.js';
export * from './proposer.js';
export * from './suggest-learned.js';
export * from './template-scores.js';
