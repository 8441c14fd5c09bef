import type { PlanSession } from '../planning/plan.js';
import type { Localised } from '../shared/localised.js';
import type { SessionFeedback } from './session-feedback.js';

/** What feedback asks of the rest of a plan. */
export interface FeedbackAssessment {
  action: 'keep' | 're-plan' | 'pause';
  reasons: readonly Localised[];
}

/** Pain up to 5 of 10 during exercise is acceptable, more is not (Thomeé 1997, Phys Ther 77:1690). */
const acceptablePain = 5;
/** Borg's CR10 beside his 6–20 scale: 12–13 is about 3–4, 14–17 about 5–7 (Borg 1982, MSSE 14:377). */
const highestEffort = { light: 3, moderate: 5, vigorous: 8, 'near-max': 10 } as const;
/** One hard day is a hard day; twice in a row means that the plan is too hard (engineering choice). */
const tooHardInARow = 2;
/** Missing half of the last six sessions means that the plan does not fit the life around it (engineering choice). */
const lookBack = 6;
const missedShare = 0.5;

/** Judges the newest feedback in the light of what came before; `history` is oldest first and ends with the newest. */
export function assessFeedback(
  history: readonly SessionFeedback[],
  sessions: ReadonlyMap<string, PlanSession>,
): FeedbackAssessment {
  const newest = history.at(-1);
  if (newest && (newest.pain ?? 0) > acceptablePain) return { action: 'pause', reasons: [texts.pain] };
  const done = history.filter(({ done: wasDone, effort }) => wasDone && effort !== null);
  const hard = done.slice(-tooHardInARow).filter((feedback) => wasTooHard(feedback, sessions));
  if (hard.length === tooHardInARow) return { action: 're-plan', reasons: [texts.hard] };
  const recent = history.slice(-lookBack);
  const missed = recent.filter(({ done: wasDone }) => !wasDone).length;
  if (recent.length === lookBack && missed >= lookBack * missedShare)
    return { action: 're-plan', reasons: [texts.missed] };
  return { action: 'keep', reasons: [] };
}

function wasTooHard(
  { sessionId, effort }: SessionFeedback,
  sessions: ReadonlyMap<string, PlanSession>,
): boolean {
  const session = sessions.get(sessionId);
  return session !== undefined && effort !== null && effort > highestEffort[session.band];
}

const texts = {
  pain: {
    en: 'You had more pain than is acceptable during exercise. The plan is paused; please talk to your care team.',
    zh: '您在运动中的疼痛超过了可接受的程度。计划已暂停，请与您的医护团队沟通。',
  },
  hard: {
    en: 'Two sessions in a row felt harder than planned, so the coming weeks are made easier.',
    zh: '连续两次训练感觉比计划更吃力，因此接下来的几周会调得更轻松。',
  },
  missed: {
    en: 'Half of your last sessions did not happen, so the coming weeks are planned anew from what you did.',
    zh: '最近的训练有一半没有完成，因此将根据您的实际情况重新安排接下来的几周。',
  },
} as const satisfies Readonly<Record<string, Localised>>;
