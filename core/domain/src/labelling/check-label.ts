import { requestIntents } from '../request/training-request.js';
import type { Problem, ProblemIssue } from '../shared/problem.js';
import { problem } from '../shared/problem.js';
import type { Result } from '../shared/result.js';
import { fail, succeed } from '../shared/result.js';
import type { Label, Mark } from './mark.js';
import { slotComplaint } from './slot-complaint.js';

/** More marks than this in a text of a request is no label (engineering choice). */
const mostMarks = 60;

/**
 * A label that fits its text: a known intent, every slot and value of the closed vocabularies, every mark on whole words
 * inside the text, no two marks nested or crossing (one range may carry several values), nothing marked twice.
 * @returns the label with its marks in the order of the text, or the problem `label-does-not-fit` with an issue for each
 *   fault at `intent` or `marks.N`.
 */
export function checkLabel(text: string, { intent, marks }: Label): Result<Label, Problem> {
  const issues: ProblemIssue[] = [];
  const fault = (path: string, code: string, message: string) =>
    issues.push({ severity: 'error', path, code, message });
  if (!requestIntents.some((known) => known === intent))
    fault('intent', 'unknown-intent', `${intent} is no intent.`);
  if (marks.length > mostMarks) fault('marks', 'too-many', `A text has ${mostMarks} marks at most.`);
  else
    marks.forEach((mark, index) => {
      const complaint = complaintAbout(text, mark) ?? clashOf(mark, marks.slice(0, index));
      if (complaint) fault(`marks.${index}`, complaint.code, complaint.message);
    });
  if (issues.length > 0)
    return fail(problem('label-does-not-fit', 'The label does not fit the text.', issues));
  return succeed({ intent, marks: inOrder(marks) });
}

/** Marks in the order of the text; those of one range by slot and value. */
export function inOrder(marks: readonly Mark[]): Mark[] {
  const key = ({ slot, value }: Mark) => `${slot}=${value}`;
  return [...marks].sort((a, b) => a.start - b.start || a.end - b.end || (key(a) < key(b) ? -1 : 1));
}

/** Whether two marks lie across each other without being of the same range. */
export function crosses(a: Mark, b: Mark): boolean {
  return a.start < b.end && b.start < a.end && !(a.start === b.start && a.end === b.end);
}

interface Complaint {
  code: string;
  message: string;
}

function complaintAbout(text: string, { slot, value, start, end }: Mark): Complaint | null {
  const isInside =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  if (!isInside) return { code: 'outside', message: 'The mark lies outside the text.' };
  const words = text.slice(start, end);
  if (words !== words.trim())
    return { code: 'loose-span', message: `The mark "${words}" begins or ends with a space.` };
  if (splitsCharacter(text, start) || splitsCharacter(text, end))
    return { code: 'half-character', message: 'The mark begins or ends within a character.' };
  const complaint = slotComplaint(slot, value);
  return complaint === null ? null : { code: 'unknown-value', message: `${complaint}.` };
}

function clashOf(mark: Mark, earlier: readonly Mark[]): Complaint | null {
  if (earlier.some((other) => crosses(mark, other)))
    return { code: 'nested', message: 'Marks do not nest or cross.' };
  const isTwice = earlier.some(
    ({ slot, value, start, end }) =>
      slot === mark.slot && value === mark.value && start === mark.start && end === mark.end,
  );
  return isTwice ? { code: 'twice', message: 'The same is marked twice.' } : null;
}

/** Whether a cut at this place would part the two halves of one character. */
function splitsCharacter(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
