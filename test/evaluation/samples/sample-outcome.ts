import type { FinishedImport } from '../cases/imported-state.js';

export interface SampleOutcome {
  /** Relative to the folder that was asked for, with slashes. */
  path: string;
  sizeBytes: number;
  outcome: 'imported' | 'in part' | 'refused' | 'broken';
  /** Why it was refused, or what is wrong with the outcome. */
  reason: string | null;
  sourceId: string | null;
  observations: number;
  activities: number;
  warnings: readonly { code: string; where: string; count: number }[];
  milliseconds: number;
  parserMegabytes: number;
}

/** Codes that mean the parser did not end by itself: for no file may that happen. */
const endedByForce = /parser[- ](crashed|timeout)|made its reader fail|took too long/i;

/** What became of a file, and whether that is an end a file may come to. */
export function outcomeOf(
  finished: FinishedImport & { observations: number; activities: number },
): Pick<SampleOutcome, 'outcome' | 'reason'> {
  const { status, failure, warnings, observations, activities } = finished;
  if (failure !== null && endedByForce.test(failure)) return { outcome: 'broken', reason: failure };
  if (status === 'failed')
    return failure
      ? { outcome: 'refused', reason: failure }
      : { outcome: 'broken', reason: 'refused without a reason' };
  const isEmpty = observations + activities === 0;
  if (isEmpty && warnings.length === 0)
    return { outcome: 'broken', reason: 'nothing came of it, without a word' };
  // Of an archive, a file that was set aside has its reason with the file.
  const isPart = status === 'partial' || failure !== null || warnings.length > 0 || isEmpty;
  if (isPart) return { outcome: 'in part', reason: failure };
  return { outcome: 'imported', reason: null };
}
