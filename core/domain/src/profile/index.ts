export * from './profile.js';
export * from './vocabulary/index.js';
export * from './check-profile.js';
export * from './empty-profile.js';
export * from './former-heart-rates.js';
