import type { ActivityCode } from '../profile/vocabulary/index.js';
import type { LocalDate } from '../shared/local-date.js';

/** A session that was done, as far as habits are seen in it. */
export interface PastSession {
  activity: ActivityCode;
  on: LocalDate;
  /** Local time it began, minutes after midnight. */
  startMinute: number;
  minutes: number;
  place: 'indoors' | 'outdoors' | null;
  /** Effort of ten (Borg CR10); null where nobody rated it. */
  effort: number | null;
  /** 1 to 5; null where nobody said. */
  enjoyment: number | null;
}
