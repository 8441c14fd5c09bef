import { fail, problem, succeed } from '@regimen/domain';
import type { ProblemIssue, Result } from '@regimen/domain';

/** One value that a careful reader takes from the text, and the words that carry it. */
export interface AnnotatedSlot {
  slot: string;
  /** As written in the markup; `?` where the right thing is to ask back. */
  value: string;
  /** Half-open range of UTF-16 offsets in the text without markup. */
  start: number;
  end: number;
}

/** One request of an evaluation set, with what a careful reader takes from it. */
export interface AnnotatedRequest {
  intent: string;
  text: string;
  /** Name of the section it stands in; empty before the first. */
  section: string;
  /** Line in the file, from 1. */
  line: number;
  slots: readonly AnnotatedSlot[];
}

/** `[words]{slot=value; slot=value}`; neither part holds a bracket of its own. */
const annotation = /\[([^[\]{}]+)\]\{([^[\]{}]+)\}/gu;
const pair = /^([a-zA-Z]+)=(\S+)$/u;

/**
 * Reads a file of annotated requests: `intent<TAB>text` a line, `## name` opens a section, other lines with `#` are
 * comments, empty lines count for nothing.
 * @param file name of the file, for the faults only
 * @returns every request in order, or the problem `annotated-requests-unreadable` with each fault at `file:line`.
 */
export function parseAnnotatedRequests(file: string, content: string): Result<readonly AnnotatedRequest[]> {
  const requests: AnnotatedRequest[] = [];
  const issues: ProblemIssue[] = [];
  let section = '';
  content.split(/\r?\n/u).forEach((row, index) => {
    if (row.startsWith('## ')) section = row.slice(3).trim();
    if (row === '' || row.startsWith('#')) return;
    const line = index + 1;
    const request = parseRow(row, (code, message) =>
      issues.push({ severity: 'error', path: `${file}:${line}`, code, message }),
    );
    if (request) requests.push({ ...request, section, line });
  });
  if (issues.length === 0) return succeed(requests);
  const message = `${file} holds lines that are no annotated requests.`;
  return fail(problem('annotated-requests-unreadable', message, issues));
}

type Fault = (code: string, message: string) => void;

function parseRow(row: string, fault: Fault): Pick<AnnotatedRequest, 'intent' | 'text' | 'slots'> | null {
  const tab = row.indexOf('\t');
  if (tab <= 0 || row.slice(tab + 1).trim() === '') {
    fault('no-intent', 'The line is not an intent, a tab and a text.');
    return null;
  }
  const marked = row.slice(tab + 1);
  const slots: AnnotatedSlot[] = [];
  let text = '';
  let read = 0;
  for (const match of marked.matchAll(annotation)) {
    const [whole, words = '', values = ''] = match;
    text += marked.slice(read, match.index);
    read = match.index + whole.length;
    const start = text.length;
    text += words;
    if (words !== words.trim()) fault('loose-span', `The span "${words}" begins or ends with a space.`);
    slots.push(...parseValues(values, fault).map((value) => ({ ...value, start, end: text.length })));
  }
  text += marked.slice(read);
  if (/[[\]{}]/u.test(text)) fault('broken-markup', 'A bracket is left over once the markup is taken away.');
  return { intent: row.slice(0, tab), text, slots };
}

function parseValues(values: string, fault: Fault): Pick<AnnotatedSlot, 'slot' | 'value'>[] {
  return values.split(';').flatMap((written) => {
    const [, slot, value] = pair.exec(written.trim()) ?? [];
    if (slot !== undefined && value !== undefined) return [{ slot, value }];
    fault('broken-value', `"${written.trim()}" is not slot=value.`);
    return [];
  });
}
