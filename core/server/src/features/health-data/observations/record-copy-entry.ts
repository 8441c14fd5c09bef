import type { QualityEntry } from '@regimen/domain';
import { deletedRecordEntry } from '../deletions/deleted-record-entry.js';

/** What is remarked of a record that its source delivered in a later revision too. */
export const revisedEntry = {
  ruleId: 'revised_record',
  action: 'merged',
  reason: 'The source changed this record later: the later one counts, this one is kept.',
} as const satisfies Partial<QualityEntry>;

/** What is remarked of one that it delivered in another copy too, and does not say which is the later. */
export const differingCopyEntry = {
  ruleId: 'differing_copy',
  action: 'merged',
  reason: 'The source delivered this record differently too: that copy counts, this one is kept.',
} as const satisfies Partial<QualityEntry>;

/** Rules about copies of one record; they follow from the deliveries, and no judging of values touches them. */
export const copyRules: readonly string[] = [
  revisedEntry.ruleId,
  differingCopyEntry.ruleId,
  deletedRecordEntry.ruleId,
];

/** What is remarked of a copy by its rule. */
export function copyEntry(rule: string | null) {
  if (rule === deletedRecordEntry.ruleId) return deletedRecordEntry;
  return rule === revisedEntry.ruleId ? revisedEntry : differingCopyEntry;
}
