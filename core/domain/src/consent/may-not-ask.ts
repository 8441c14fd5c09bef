import type { Profile } from '../profile/profile.js';
import { ageInYears } from '../shared/local-date.js';
import type { LocalDate } from '../shared/local-date.js';
import type { Localised } from '../shared/localised.js';
import type { ProblemIssue } from '../shared/problem.js';
import type { OrganisationKind } from './purposes.js';

/** People younger than this are refused: the product is made and tested for adults, and minors cannot agree alone. */
export const youngestAge = 18;

/** Something an organisation may not ask, with the law it comes from. */
export interface Forbidden {
  code: string;
  /** Fields of the profile that stay empty. */
  fields: readonly (keyof Profile & ('conditions' | 'medications'))[];
  text: Localised;
  source: string;
}

/** What the employer edition does not ask and does not do; the last four have no field or function at all. */
export const employerMayNot: readonly Forbidden[] = [
  {
    code: 'diagnoses',
    fields: ['conditions'],
    text: { en: 'Ask for diagnoses and conditions.', zh: '询问诊断和病症。' },
    source: '42 USC 12112(d)(4); GDPR 9(1)',
  },
  {
    code: 'medication',
    fields: ['medications'],
    text: { en: 'Ask for medication.', zh: '询问用药情况。' },
    source: '42 USC 12112(d)(4); GDPR 9(1)',
  },
  {
    code: 'family-history',
    fields: [],
    text: { en: 'Ask for diseases of relatives or genetic tests.', zh: '询问家族病史或基因检测结果。' },
    source: '42 USC 2000ff-1(b) (GINA)',
  },
  {
    code: 'individual-data',
    fields: [],
    text: { en: 'Show the employer data of one person.', zh: '向雇主展示任何个人的数据。' },
    source: '29 CFR 1630.14(d)(4); WP29 opinion 2/2017, 5.1',
  },
  {
    code: 'incentives',
    fields: [],
    text: {
      en: 'Tie a reward or a penalty to a health value.',
      zh: '将奖励或处罚与健康数值挂钩。',
    },
    source: '29 CFR 1635.8(b)(2)(ii); GDPR 7(4)',
  },
  {
    code: 'disadvantage',
    fields: [],
    text: { en: 'Put anybody who does not take part at a disadvantage.', zh: '使不参加者处于不利地位。' },
    source: '29 CFR 1630.14(d)(2); PIPL 16',
  },
];

/**
 * What a profile holds that this organisation may not take, by field. What a profile already held stays: it was told before,
 * and safety may rest on it. @param before the profile as it was; null for a new one. The birth date must be a
 * real one.
 */
export function notToBeTaken(
  profile: Profile,
  before: Profile | null,
  { kind, today }: { kind: OrganisationKind; today: LocalDate },
): ProblemIssue[] {
  return [...tooYoung(profile, today), ...(kind === 'employer' ? askedByEmployer(profile, before) : [])];
}

function tooYoung({ birthDate }: Profile, today: LocalDate): ProblemIssue[] {
  if (birthDate === null || ageInYears(birthDate, today) >= youngestAge) return [];
  const message = `People younger than ${youngestAge} cannot take part.`;
  return [{ severity: 'error', path: 'birthDate', code: 'too-young', message }];
}

function askedByEmployer(profile: Profile, before: Profile | null): ProblemIssue[] {
  const kept = {
    conditions: new Set(before?.conditions.map(({ code }) => code)),
    medications: new Set<string>(before?.medications),
  };
  const told = {
    conditions: profile.conditions.map(({ code }) => code),
    medications: profile.medications,
  };
  return employerMayNot
    .flatMap(({ fields }) => fields)
    .filter((field) => told[field].some((code) => !kept[field].has(code as never)))
    .map((path) => ({
      severity: 'error',
      path,
      code: 'employer-may-not-ask',
      message: 'An employer may not ask for this. Leave it empty.',
    }));
}
