import type { AttemptPolicy } from '../../platform/queue/queue.port.js';

/** After each change of a calendar, for the plan of its person. */
export const fitCalendarQueue = 'fit-calendar';
export const fitCalendarConcurrency = 1;
export const fitCalendarAttempts: AttemptPolicy = {
  count: 5,
  backoffMs: 5_000,
  reason: 'Mending a plan is arithmetic on what is stored: it only fails with the process or the database.',
};
