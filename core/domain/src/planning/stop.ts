import type { Facts } from '../screening/facts.js';
import type { Screening } from '../screening/screening.js';
import type { Localised } from '../shared/localised.js';

/** Why no plan is made or shown, with care and what to do. */
export interface PlanStop {
  code:
    | 'STOP_EMERGENCY'
    | 'BLOCKED'
    | 'REQUEST_HARMFUL'
    | 'SCREENING_MISSING'
    | 'LIMITS_CONFLICT'
    | 'NO_SAFE_SESSION'
    | 'UNVERIFIED';
  message: Localised;
  reasons: readonly Localised[];
}

const texts = {
  STOP_EMERGENCY: {
    en: 'Please do not exercise now. What you describe may need urgent help: call your emergency number.',
    zh: '现在请不要运动。您描述的情况可能需要紧急救助：请拨打急救电话。',
  },
  BLOCKED: {
    en: 'We cannot make a safe plan at the moment. Please talk to your care team first.',
    zh: '目前无法制定安全的计划。请先与您的医护团队沟通。',
  },
  REQUEST_HARMFUL: {
    en: 'We will not plan something that could harm you. If you are struggling, please talk to someone you trust or a professional.',
    zh: '我们不会制定可能伤害您的计划。如果您正处于困境，请与信任的人或专业人士谈谈。',
  },
  SCREENING_MISSING: {
    en: 'Please answer the screening questions first. Without them we cannot tell what is safe for you.',
    zh: '请先回答健康筛查问题。没有这些答案，我们无法判断什么对您是安全的。',
  },
  UNVERIFIED: {
    en: 'The plan we made did not pass our safety check, so it is not shown. Your care team has been asked to look at it.',
    zh: '生成的计划没有通过安全检查，因此不予显示。已请您的医护团队查看。',
  },
} as const satisfies Readonly<Record<string, Localised>>;

/** What stops planning after screening; null when a plan may be made. */
export function stopOf(screening: Screening, facts: Facts): PlanStop | null {
  const reasons = screening.trace
    .filter(({ clearance }) => clearance === screening.clearance)
    .map(({ explanation }) => explanation.participant);
  const stop = (code: keyof typeof texts): PlanStop => ({ code, message: texts[code], reasons });
  const harms = Array.isArray(facts.harms) ? facts.harms : [];
  // The rules call self-harm an emergency as well, and its reasons name who helps; to be told not to exercise is no help.
  if (harms.includes('self-harm')) return stop('REQUEST_HARMFUL');
  // Whoever wants to train through a red flag must hear first that it may need help now.
  if (screening.clearance === 'stop-emergency') return stop('STOP_EMERGENCY');
  if (harms.length > 0) return stop('REQUEST_HARMFUL');
  if (screening.clearance === 'block') return stop('BLOCKED');
  return facts.screeningAnswered === true ? null : { ...stop('SCREENING_MISSING'), reasons: [] };
}

/** The plan broke a limit twice; `violated` names the rules for whoever looks at it. */
export function unverified(violated: readonly string[]): PlanStop {
  const names = [...new Set(violated)].sort();
  return {
    code: 'UNVERIFIED',
    message: texts.UNVERIFIED,
    reasons: names.map((name) => ({ en: name, zh: name })),
  };
}
