export * from './planning/propose/score.js';
