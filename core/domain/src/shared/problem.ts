/** One thing that is wrong, and where: `path` names the line, record or field. */
export interface ProblemIssue {
  severity: 'error' | 'warning';
  path: string;
  code: string;
  message: string;
}

/** An expected failure. `code` is stable and machine-readable; `message` tells a person what to do. */
export interface Problem {
  code: string;
  message: string;
  issues: readonly ProblemIssue[];
}

export function problem(code: string, message: string, issues: readonly ProblemIssue[] = []): Problem {
  return { code, message, issues };
}
