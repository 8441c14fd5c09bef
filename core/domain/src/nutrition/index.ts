export * from './nutrition-advice.js';
