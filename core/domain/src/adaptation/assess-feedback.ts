import type { PlanSession } from '../planning/plan.js';
import type { Localised } from '../shared/localised.js';
import type { SessionFeedback } from './session-feedback.js';

/**
 * What feedback changes without a new plan: `ease` and `progress` the next sessions, `spare` a joint that hurts, `shorten` or
 * `swap` the session it is about.
 */
export type FeedbackChange = 'ease' | 'progress' | 'spare' | 'shorten' | 'swap';

/** What feedback asks of the rest of a plan. */
export interface FeedbackAssessment {
  action: 'keep' | 're-plan' | 'pause' | FeedbackChange;
  reasons: readonly Localised[];
}

/** Pain up to 5 of 10 during exercise is acceptable, more is not (Thomeé 1997, Phys Ther 77:1690). */
export const acceptablePain = 5;
/** Borg's CR10 beside his 6–20 scale: 12–13 is about 3–4, 14–17 about 5–7 (Borg 1982, MSSE 14:377). */
const highestEffort = { light: 3, moderate: 5, vigorous: 8, 'near-max': 10 } as const;
/** From this on, a joint that hurts is spared in the days to come (engineering choice below the acceptable limit). */
export const sparingPain = 3;
/** One hard day is a hard day; twice in a row means that the plan does not fit (engineering choice). */
const inARow = 2;
const obstacleActions = { 'no-time': 'shorten', 'no-equipment': 'swap' } as const;
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
  const hurts = newest?.painAt && (newest.pain ?? 0) >= sparingPain;
  if (hurts) return { action: 'spare', reasons: [texts.spare] };
  const byObstacle = newest?.obstacle && obstacleActions[newest.obstacle];
  if (byObstacle) return { action: byObstacle, reasons: [texts[byObstacle]] };
  const done = history.filter(
    ({ done: wasDone, effort, verdict }) => wasDone && (effort !== null || verdict),
  );
  const last = done.slice(-inARow);
  if (last.length === inARow && last.every((feedback) => wasTooHard(feedback, sessions)))
    return { action: 'ease', reasons: [texts.hard] };
  const wasEasy = ({ verdict, pain }: SessionFeedback) => verdict === 'too-easy' && (pain ?? 0) < sparingPain;
  if (last.length === inARow && last.every(wasEasy)) return { action: 'progress', reasons: [texts.easy] };
  const recent = history.slice(-lookBack);
  const missed = recent.filter(({ done: wasDone }) => !wasDone).length;
  if (recent.length === lookBack && missed >= lookBack * missedShare)
    return { action: 're-plan', reasons: [texts.missed] };
  return { action: 'keep', reasons: [] };
}

function wasTooHard(
  { sessionId, effort, verdict }: SessionFeedback,
  sessions: ReadonlyMap<string, PlanSession>,
): boolean {
  // What the person says of it counts before what a number is taken to mean.
  if (verdict) return verdict === 'too-hard';
  const session = sessions.get(sessionId);
  return session !== undefined && effort !== null && effort > highestEffort[session.band];
}

const texts = {
  pain: {
    en: 'You had more pain than is acceptable during exercise. The plan is paused; please talk to your care team.',
    zh: '您在运动中的疼痛超过了可接受的程度。计划已暂停，请与您的医护团队沟通。',
  },
  hard: {
    en: 'Two sessions in a row felt harder than planned, so the next sessions are shorter.',
    zh: '连续两次训练感觉比计划更吃力，因此接下来的训练会缩短。',
  },
  easy: {
    en: 'Two sessions in a row felt too easy, so the next sessions may be a little longer.',
    zh: '连续两次训练感觉太轻松，因此接下来的训练可以稍微延长。',
  },
  spare: {
    en: 'Something hurt, so the sessions of the coming week that load it are replaced or left out.',
    zh: '您有疼痛，因此未来一周中会给该部位增加负荷的训练将被替换或取消。',
  },
  shorten: {
    en: 'You had no time, so the session becomes shorter or, where it cannot, is left out.',
    zh: '您时间不够，因此这次训练缩短；无法缩短时则取消。',
  },
  swap: {
    en: 'You did not have the equipment, so there is a session without it.',
    zh: '您没有所需的器材，因此换成不需要器材的训练。',
  },
  missed: {
    en: 'Half of your last sessions did not happen, so the coming weeks are planned anew from what you did.',
    zh: '最近的训练有一半没有完成，因此将根据您的实际情况重新安排接下来的几周。',
  },
} as const satisfies Readonly<Record<string, Localised>>;
