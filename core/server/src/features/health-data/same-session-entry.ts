import type { QualityEntry } from '@regimen/domain';

/** What is remarked of an activity whose session another recording holds too. */
export const sameSessionEntry: Omit<QualityEntry, 'index'> = {
  metric: 'activity',
  ruleId: 'same_session',
  action: 'merged',
  rawValue: null,
  cleanedValue: null,
  reason: 'Another source recorded the same session: the better recording counts, the other is kept.',
};
