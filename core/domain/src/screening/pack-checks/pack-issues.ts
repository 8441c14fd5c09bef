import type { ProblemIssue } from '../../shared/problem.js';

/** An error at `path`. */
export function packError(path: string, code: string, message: string): ProblemIssue {
  return { severity: 'error', path, code, message };
}

/** Places of empty texts inside a value, at any depth. */
export function emptyTexts(value: unknown, path: string): ProblemIssue[] {
  if (typeof value === 'string') {
    return value.trim() === '' ? [packError(path, 'empty-text', 'is empty')] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    emptyTexts(part, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`),
  );
}
