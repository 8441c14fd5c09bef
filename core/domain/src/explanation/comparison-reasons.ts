import type { PlanSession } from '../planning/plan.js';
import { comparedWeeks, isInWeek } from '../preference/comparison/compared-weeks.js';
import { activityLabels } from '../profile/vocabulary/index.js';
import type { ExplainInput } from './explain-input.js';
import type { Reason } from './explanation.js';

/** A session of the activity that its week belongs to is said to be part of the comparison the person agreed to. */
export function comparisonReasons(
  { activity, date }: Pick<PlanSession, 'activity' | 'date'>,
  { problem: { comparison } }: Pick<ExplainInput, 'problem'>,
): Reason[] {
  const week = comparison && comparedWeeks(comparison).find((one) => isInWeek(one, date));
  if (week?.activity !== activity) return [];
  const { en, zh } = activityLabels[week.other];
  const text = {
    en: `Lot gave this week to it, for your comparison with ${en.toLowerCase()}.`,
    zh: `为了与${zh}比较，抽签把这一周分给了它。`,
  };
  return [{ kind: 'preference', text, ref: activity, citations: [comparisonSource] }];
}

const comparisonSource = { source: 'Kravitz & Duan (eds) 2014, AHRQ 13(14)-EHC122', year: 2014 };
