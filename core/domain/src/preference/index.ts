export * from './find-habits.js';
export * from './habit.js';
export * from './learnt-preference.js';
export * from './own-habits.js';
export * from './part-of-day.js';
export * from './past-session.js';
