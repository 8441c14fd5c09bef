import type { JointCode } from '../profile/vocabulary/index.js';
import type { LocalDate } from '../shared/local-date.js';

/** How hard a session was for the person, and what kept them from it. */
export const sessionVerdicts = ['too-hard', 'right', 'too-easy'] as const;
export type SessionVerdict = (typeof sessionVerdicts)[number];
export const sessionObstacles = ['no-time', 'no-equipment'] as const;
export type SessionObstacle = (typeof sessionObstacles)[number];

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
  /** Joint that hurt. */
  painAt?: JointCode | null;
  verdict?: SessionVerdict | null;
  obstacle?: SessionObstacle | null;
}
