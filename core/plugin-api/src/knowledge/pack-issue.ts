import type { ProblemIssue } from '@regimen/domain';

/** A fault for which a pack is not loaded. */
export function packIssue(path: string, code: string, message: string): ProblemIssue {
  return { severity: 'error', path, code, message };
}
