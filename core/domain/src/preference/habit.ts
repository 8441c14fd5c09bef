import type { ActivityCode } from '../profile/vocabulary/index.js';
import type { LocalDate, Weekday } from '../shared/local-date.js';
import type { Localised } from '../shared/localised.js';
import type { PartOfDay } from './part-of-day.js';

/** What somebody does again and again, seen in what they did. */
export interface Habit {
  /** Stable while the habit keeps its kind, part of day and length: edits are kept by it. */
  id: string;
  name: Localised;
  activity: ActivityCode;
  /** Days it usually falls on; empty where no day stands out. */
  weekdays: readonly Weekday[];
  /** Null where it has no time of its own. */
  partOfDay: PartOfDay | null;
  /** Usual start, minutes after midnight, to the quarter hour; null with `partOfDay`. */
  startMinute: number | null;
  /** Usual length, to five minutes. */
  minutes: number;
  place: 'indoors' | 'outdoors' | null;
  /** Means of what was rated; null where nothing was. */
  effort: number | null;
  enjoyment: number | null;
  /** How often, with newer weeks counting more. */
  timesPerWeek: number;
  sessions: number;
  lastOn: LocalDate;
}
