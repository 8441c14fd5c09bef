export * from './profile.js';
export * from './vocabulary.js';
export * from './vocabulary-labels.js';
export * from './check-profile.js';
export * from './empty-profile.js';
export * from './former-heart-rates.js';
