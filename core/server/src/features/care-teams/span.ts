import type { ProblemIssue } from '@regimen/domain';

const msPerDay = 86_400_000;

/**
 * What is wrong with the end of a span that begins now: none, or one issue at `until`.
 * @param until an instant as the client sent it; null for no end.
 * @param maxDays the longest that is allowed, days; without it any.
 */
export function complaintsAboutEnd(until: string | null, maxDays?: number): ProblemIssue[] {
  if (until === null) return [];
  const ms = Date.parse(until) - Date.now();
  const issue = (message: string): ProblemIssue[] => [
    { severity: 'error', path: 'until', code: 'range', message },
  ];
  if (ms <= 0) return issue('The end lies in the future.');
  return maxDays !== undefined && ms > maxDays * msPerDay
    ? issue(`The end lies at most ${maxDays} days ahead.`)
    : [];
}
