import type { Constraint } from '../screening/constraint.js';
import type { Screening } from '../screening/screening.js';
import type { Localised } from '../shared/localised.js';
import type { Violation } from './violation.js';

/** What is said where a plan is withheld, before the reasons. */
export const withheldMessage: Localised = {
  en: 'We are not showing this plan right now, because it did not pass a safety check. Your care team has been asked to look at it. Please do not train by an older copy.',
  zh: '这份计划未通过安全检查，因此暂不显示。已请您的医护团队查看。请不要按旧的计划训练。',
};

const ownReasons = {
  catalogue: {
    en: 'The exercises in this plan have changed since it was made.',
    zh: '计划制定后，其中的练习内容已有变化。',
  },
  person: {
    en: 'The plan does not fit what you told us about yourself.',
    zh: '计划与您提供的个人情况不符。',
  },
  screening: {
    en: 'The health check behind this plan does not cover it.',
    zh: '这份计划所依据的健康筛查不再适用。',
  },
  pace: {
    en: 'The plan asks for too much too soon, or leaves too little rest.',
    zh: '计划增加得太快，或休息太少。',
  },
  other: {
    en: 'The plan contains something our check could not confirm as safe.',
    zh: '计划中有我们的检查无法确认安全的内容。',
  },
} as const satisfies Readonly<Record<string, Localised>>;

const groups: Readonly<Record<string, keyof typeof ownReasons>> = {
  catalogue: 'catalogue',
  duration: 'catalogue',
  steps: 'catalogue',
  'band-met': 'catalogue',
  availability: 'person',
  wish: 'person',
  disliked: 'person',
  equipment: 'person',
  place: 'person',
  'painful-joint': 'person',
  'spared-joint': 'person',
  screening: 'screening',
  clearance: 'screening',
  progression: 'pace',
  'rest-days': 'pace',
  'hard-days': 'pace',
};

/** Why a plan is withheld, in the words of the rules it breaks; each reason once, in the order of the breaches. */
export function withheldReasons(
  breaches: readonly Violation[],
  known: { constraints: readonly Constraint[]; today: Pick<Screening, 'constraints' | 'trace'> },
): Localised[] {
  const { constraints, today } = known;
  const words = new Map<string, Localised>([
    ...today.trace.map(({ ruleId, explanation }) => [ruleId, explanation.participant] as const),
    ...[...constraints, ...today.constraints].map(({ id, reason }) => [id, reason] as const),
  ]);
  const reasons = breaches.map(
    ({ rule }) => words.get(rule) ?? ownReasons[Object.hasOwn(groups, rule) ? groups[rule]! : 'other'],
  );
  return [...new Map(reasons.map((reason) => [`${reason.en}|${reason.zh}`, reason])).values()];
}
