import type { Option } from './plan-frame.js';

/** A session on its day: day 0 is the first day of its week. */
export interface PlacedSession {
  option: Option;
  day: number;
  minutes: number;
}
