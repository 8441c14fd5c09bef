import type { Problem, ProblemIssue } from '@regimen/domain';

/** A member of a result union that says why something expected did not work. */
export type ProblemOf<Name extends string> = Problem & { __typename: Name };

export function invalidInput(issues: readonly ProblemIssue[]): ProblemOf<'InvalidInput'> {
  const message =
    issues.length === 1 ? (issues[0]?.message ?? '') : 'Some fields cannot be used as they are.';
  return { __typename: 'InvalidInput', code: 'INVALID_INPUT', message, issues };
}

/** The same answer for what does not exist and for what belongs to others. */
export function notFound(): ProblemOf<'NotFound'> {
  return {
    __typename: 'NotFound',
    code: 'NOT_FOUND',
    message: 'There is no such thing, or none that you may see.',
    issues: [],
  };
}

export function notPossible(
  code: string,
  message: string,
  issues: readonly ProblemIssue[] = [],
): ProblemOf<'NotPossible'> {
  return { __typename: 'NotPossible', code, message, issues };
}

export function isProblem(value: object): value is Problem & { __typename: string } {
  return 'code' in value && 'issues' in value && 'message' in value;
}
