import type { QualityEntry } from '@regimen/domain';

/** What is remarked of an activity whose session another recording holds too. */
export const sameSessionEntry = {
  ruleId: 'same_session',
  action: 'merged',
  reason: 'Another source recorded the same session: the better recording counts, the other is kept.',
} as const satisfies Partial<QualityEntry>;
