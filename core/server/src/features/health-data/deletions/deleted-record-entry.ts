import type { QualityEntry } from '@regimen/domain';

/** What is remarked of a record that its source deleted. */
export const deletedRecordEntry = {
  ruleId: 'deleted_record',
  action: 'merged',
  reason: 'The source deleted this record: it no longer counts, and is kept as it came.',
} as const satisfies Partial<QualityEntry>;
