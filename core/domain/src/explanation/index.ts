export * from './explanation.js';
