import type { ProblemIssue } from '@regimen/domain';

interface Answer {
  name: string;
  value: string;
}

/** More than the columns of the widest table, and longer than any answer (engineering limits). */
const most = { answers: 600, characters: 200 };

/** Answers to what a file leaves open, by name; the last of several of one name counts. */
export function answersOf(settings: readonly Answer[] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(settings.map(({ name, value }) => [name, value]));
}

/** What is wrong with answers before any source has seen them. */
export function answerIssues(settings: readonly Answer[] = []): ProblemIssue[] {
  const path = 'settings';
  const issue = (code: string, message: string): ProblemIssue => ({ severity: 'error', path, code, message });
  if (settings.length > most.answers) return [issue('too-many', `Give at most ${most.answers} answers.`)];
  return settings.some(({ name, value }) => Math.max(name.length, value.length) > most.characters)
    ? [issue('too-long', `Give answers of at most ${most.characters} characters.`)]
    : [];
}
