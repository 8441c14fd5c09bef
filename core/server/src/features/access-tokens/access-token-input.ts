import type { ProblemIssue } from '@regimen/domain';

/** HIPAA and common practice set no number; a year is what an operator can still answer for. */
const mostDays = 365;
const longestName = 100;

/** What is wrong with a wished token. @param allowed scopes that its account can hand on. */
export function complaintsAboutToken(
  { name, scopes, days }: { name: string; scopes: readonly string[]; days: number },
  allowed: readonly string[],
): ProblemIssue[] {
  const trimmed = name.trim();
  const foreign = scopes.filter((scope) => !allowed.includes(scope));
  return [
    ...(trimmed.length >= 1 && trimmed.length <= longestName
      ? []
      : [issue('name', `A name has 1 to ${longestName} characters.`)]),
    ...(scopes.length > 0 ? [] : [issue('scopes', 'Choose what the token may do.')]),
    ...(foreign.length === 0 ? [] : [issue('scopes', 'This account cannot allow all of these.')]),
    ...(days >= 1 && days <= mostDays ? [] : [issue('days', `A token holds for 1 to ${mostDays} days.`)]),
  ];
}

export function issue(path: string, message: string): ProblemIssue {
  return { severity: 'error', path, code: 'invalid', message };
}
