import { inOrder } from './check-label.js';
import type { Label, Mark } from './mark.js';

/**
 * A labelled text as a line of an annotated file: `intent<TAB>text with [words]{slot=value; slot=value}`.
 * @param label one that `checkLabel` let pass for this text; the text is one that `labelTextComplaint` found nothing in
 */
export function annotatedLine(text: string, { intent, marks }: Label): string {
  let written = '';
  let at = 0;
  for (const [first, ...more] of rangesOf(inOrder(marks))) {
    const values = [first, ...more].map(({ slot, value }) => `${slot}=${value}`).join('; ');
    written += `${text.slice(at, first.start)}[${text.slice(first.start, first.end)}]{${values}}`;
    at = first.end;
  }
  return `${intent}\t${written}${text.slice(at)}`;
}

/** Ordered marks, those of the same range together. */
function rangesOf(marks: readonly Mark[]): [Mark, ...Mark[]][] {
  const ranges: [Mark, ...Mark[]][] = [];
  for (const mark of marks) {
    const last = ranges.at(-1);
    if (last?.[0].start === mark.start && last[0].end === mark.end) last.push(mark);
    else ranges.push([mark]);
  }
  return ranges;
}
