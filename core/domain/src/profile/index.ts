export * from './profile.js';
export * from './vocabulary.js';
