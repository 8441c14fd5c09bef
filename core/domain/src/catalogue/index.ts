export * from './cardio-activity.js';
export * from './check-activity.js';
export * from './check-catalogue.js';
export * from './exercise.js';
export * from './exercise-vocabulary.js';
export * from './loads.js';
export * from './met-from-60.js';
export * from './muscle-joints.js';
