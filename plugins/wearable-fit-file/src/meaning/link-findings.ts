import type { BeatIntervals } from './beat-intervals.js';
import type { Laps } from './laps.js';
import type { LinkClock } from './link-clock.js';
import type { Session } from './session.js';
import type { StrengthSets } from './strength-sets.js';
import type { TimerEvents } from './timer-events.js';

/** What the messages of one link of a file said, beside its records: what an activity is built from. */
export interface LinkFindings {
  readonly clock: LinkClock;
  readonly timer: TimerEvents;
  readonly beats: BeatIntervals;
  readonly laps: Laps;
  readonly sets: StrengthSets;
  readonly sessions: readonly Session[];
  /** Serial number, creation and type of the file, when it has them. */
  readonly identity: string | null;
  warn(code: string, where: string): void;
}
