import type { LocalDate } from '../shared/local-date.js';

/** What the person says about a session they did or skipped. */
export interface SessionFeedback {
  sessionId: string;
  on: LocalDate;
  done: boolean;
  minutesDone: number | null;
  /** Borg CR10, 0–10. */
  effort: number | null;
  /** 1–5. */
  enjoyment: number | null;
  /** 0–10, numeric pain rating. */
  pain: number | null;
}
