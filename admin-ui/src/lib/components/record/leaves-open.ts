import type { ImportPartsFragment } from '../../api/generated/graphql.js';

const untold = ['unknown-format', 'no-known-measure', 'no-dates'];

/** Whether a person may help: a single file nobody knows, a table that does not say what it holds, or one with questions. */
export function leavesOpen({
  fileCount,
  failureReason,
  warnings,
}: Pick<ImportPartsFragment, 'fileCount' | 'failureReason' | 'warnings'>): boolean {
  if (fileCount > 1) return false;
  return untold.includes(failureReason?.code ?? '') || warnings.some(({ code }) => code === 'needs_answer');
}
