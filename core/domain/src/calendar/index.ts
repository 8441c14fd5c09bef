export * from './calendar-changes.js';
export * from './check-calendar.js';
export * from './clock-time.js';
export * from './days-since-training.js';
export * from './falls-on.js';
export * from './free-time.js';
export * from './icalendar/index.js';
export * from './personal-calendar.js';
