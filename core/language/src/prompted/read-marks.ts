import type { RequestIntent } from '@regimen/domain';
import { requestIntents } from '@regimen/domain';
import type { Reading } from '../grammar/reading.js';
import type { Span } from '../learned/span.js';
import { standsIn } from '../learned/span.js';
import { normalise } from '../text/normalise.js';
import { mostMarks } from './answer-schema.js';
import { findQuote } from './find-quote.js';
import type { MarkKind } from './mark-kinds.js';
import { markKinds } from './mark-kinds.js';

/** A language model says everything with the same certainty, so none of its marks is taken for sure (engineering choice). */
export const mostConfidence = 0.8;
/** Chance given to its code where the words themselves name none. */
const codeChance = 0.9;

export interface MarksRead {
  intent: { value: RequestIntent; confidence: number };
  spans: Span[];
}

/**
 * Reads a model's answer as data: quotes that are not in the text, words that are no kind, and anything else it adds are
 * left out.
 * @returns null when the answer is none at all.
 */
export function readMarks(answer: unknown, reading: Reading): MarksRead | null {
  if (!isRecord(answer)) return null;
  const intent = requestIntents.find((known) => known === answer['intent']);
  const marks = answer['marks'];
  if (intent === undefined || !Array.isArray(marks)) return null;
  const text = normalise(reading.text);
  const used = new Set<string>();
  const spans = marks.slice(0, mostMarks).flatMap((mark: unknown) => {
    const read = isRecord(mark) ? readMark(mark) : null;
    if (!read) return [];
    const place = findQuote(text, read.quote).find(([start, end]) => !used.has(`${read.is} ${start} ${end}`));
    if (!place) return [];
    used.add(`${read.is} ${place.join(' ')}`);
    return [spanAt(reading, place, read.kind)];
  });
  return { intent: { value: intent, confidence: mostConfidence }, spans };
}

function readMark(
  mark: Readonly<Record<string, unknown>>,
): { quote: string; is: string; kind: MarkKind } | null {
  const { quote, is } = mark;
  if (typeof quote !== 'string' || typeof is !== 'string') return null;
  const kind = markKinds.get(is);
  return kind ? { quote, is, kind } : null;
}

function spanAt(reading: Reading, [start, end]: readonly [number, number], { slot, code }: MarkKind): Span {
  return {
    reading,
    slots: [slot],
    start,
    end,
    confidence: mostConfidence,
    codes: new Map(code === null ? [] : [[slot, new Map([[code, codeChance]])]]),
    terms: reading.terms.flatMap((term, index) => (standsIn(term, start, end) ? [index] : [])),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
