import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotatedLine, asTextToLabel, checkLabel, codesOfSlots } from '@regimen/domain';
import type { Mark } from '@regimen/domain';
import fc from 'fast-check';
import { parseAnnotatedRequests } from './annotated-request.js';

const sample = readFileSync(join(process.cwd(), 'models/tests/corrections.sample.txt'), 'utf8');
const pairs = Object.entries(codesOfSlots).flatMap(([slot, codes]) =>
  codes.map((value) => ({ slot, value })),
);

/** A text of words, with marks on some of them. */
const labelled = fc
  .array(
    fc.record({
      word: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
      marks: fc.uniqueArray(fc.constantFrom(...pairs), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => {
    let text = '';
    const marks: Mark[] = [];
    for (const { word, marks: own } of words) {
      const said = asTextToLabel(word);
      if (said === null) continue;
      const start = text.length;
      text += said;
      marks.push(...own.map((pair) => ({ ...pair, start, end: text.length })));
      text += ' ';
    }
    return { text: text.trimEnd(), marks };
  });

describe('labels written as corrections', () => {
  it('come back as they were from the reader of annotated requests', () => {
    fc.assert(
      fc.property(labelled, ({ text, marks }) => {
        fc.pre(text !== '');
        const checked = checkLabel(text, { intent: 'plan', marks });
        expect(checked).toMatchObject({ ok: true });
        if (!checked.ok) return;
        const read = parseAnnotatedRequests('en.txt', `${annotatedLine(text, checked.value)}\n`);
        expect(read.ok && read.value).toMatchObject([{ intent: 'plan', text, slots: checked.value.marks }]);
      }),
    );
  });

  it('are written as the sample says, which the training pipeline reads in its own tests', () => {
    const read = parseAnnotatedRequests('sample', sample);
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const again = read.value.map(({ text, intent, slots }) => annotatedLine(text, { intent, marks: slots }));
    expect(`${again.join('\n')}\n`).toBe(sample);
  });
});
