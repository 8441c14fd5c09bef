import type { ImportWarning } from '@regimen/domain';
import type { FileFailure } from '../../platform/parsing/parse-frames.js';
import type { FileTally } from './import-files.repository.js';

/** How an import ends. */
export interface ImportOutcome {
  status: 'done' | 'partial' | 'failed';
  failure: FileFailure | null;
  /** What is added to the warnings of the files. */
  warnings: ImportWarning[];
}

/**
 * `failure` is of the delivery as a whole, `measured` counts records that were stored or known already. What nobody
 * knows in an archive is told, and is no fault: `unknown` says so where that is all of it.
 */
export function importOutcome(
  tally: FileTally,
  { failure, measured, warned }: { failure: FileFailure | null; measured: number; warned: boolean },
  unknown: FileFailure,
): ImportOutcome {
  const warnings = tally.ignored > 0 ? [ignoredMembers(tally.ignored)] : [];
  const reason = failure ?? tally.firstFailure ?? (isAllUnknown(tally) ? unknown : null);
  if (reason && measured === 0) return { status: 'failed', failure: reason, warnings };
  const isPartial = reason !== null || warned || tally.partial + tally.failed > 0;
  // Among other files, what is wrong with one is told beside it.
  return { status: isPartial ? 'partial' : 'done', failure: tally.files > 1 ? failure : reason, warnings };
}

function isAllUnknown({ files, ignored }: FileTally): boolean {
  return files === ignored;
}

function ignoredMembers(count: number): ImportWarning {
  return { code: 'zip_entry_ignored', where: 'archive', count };
}
