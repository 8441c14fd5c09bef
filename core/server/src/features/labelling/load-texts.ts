import { labelTextComplaint, longestTextToLabel, onOneLine, scrubIdentifiers } from '@regimen/domain';
import type { ProblemIssue } from '@regimen/domain';

const mostLines = 2_000;
const mostCharacters = 200_000;
/** Nobody reads more faults at once. */
const mostIssues = 50;

const messages = {
  'too-long': `A text has ${longestTextToLabel} characters at most.`,
  markup: 'A text holds no brackets [ ] or braces { }: they mark what words mean.',
} as const;

/** Texts of a file, one a line, without identifiers; or what is wrong at which line. Empty lines count for nothing. */
export function readLines(file: string): { texts: string[] } | { issues: ProblemIssue[] } {
  if (file.length > mostCharacters)
    return { issues: [issue('text', 'too-large', `Load ${mostCharacters} characters at most at once.`)] };
  const lines = file
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .map((line, index) => ({ text: scrubIdentifiers(onOneLine(line), []), number: index + 1 }))
    .filter(({ text }) => text !== '');
  if (lines.length === 0) return { issues: [issue('text', 'empty', 'There is no text to load.')] };
  if (lines.length > mostLines)
    return { issues: [issue('text', 'too-many-lines', `Load ${mostLines} lines at most at once.`)] };
  const issues = lines.flatMap(({ text, number }) => {
    const complaint = labelTextComplaint(text);
    return complaint ? [issue(`lines.${number}`, complaint, messages[complaint])] : [];
  });
  return issues.length > 0
    ? { issues: issues.slice(0, mostIssues) }
    : { texts: lines.map(({ text }) => text) };
}

function issue(path: string, code: string, message: string): ProblemIssue {
  return { severity: 'error', path, code, message };
}
