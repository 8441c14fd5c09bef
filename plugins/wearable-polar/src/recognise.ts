import { fieldsAtHead } from '@regimen/plugin-api/reading';

/** Fields that together only these answers and files name, with underscores for hyphens. */
const marks: readonly (readonly string[])[] = [
  ['start_time', 'start_time_utc_offset'],
  ['sleep_start_time', 'sleep_end_time', 'light_sleep'],
  ['heart_rate_variability_avg', 'breathing_rate_avg'],
  ['date', 'active_steps', 'active_calories'],
  ['exportVersion', 'exercises', 'startTime'],
  ['exportVersion', 'date', 'summary'],
  ['night', 'evaluation', 'sleepType'],
  ['deviceDays', 'secondsFromDayStart'],
];

export function recognisePolar(head: Uint8Array): boolean {
  const fields = new Set([...fieldsAtHead(head)].map((name) => name.replaceAll('-', '_')));
  return marks.some((names) => names.every((name) => fields.has(name)));
}
