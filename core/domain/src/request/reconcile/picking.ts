import type { Slot, TrainingRequest } from '../training-request.js';
import { bars } from './bars.js';

/** Answers of the person to earlier questions, by question id. */
export type Answers = Readonly<Record<string, string>>;

/** What is known of the person beside the text. */
export interface Known {
  /** Codes of the conditions, medications and symptoms the profile holds: they are not asked again. */
  codes: ReadonlySet<string>;
  ageYears: number | null;
  bodyMassKg: number | null;
}

/** Of slots that say the same, the surest; ties go to the earlier words, so that the order of models does not count. */
export function surest<T>(slots: readonly Slot<T>[]): Slot<T> | null {
  return slots.toSorted(bySureness)[0] ?? null;
}

function bySureness(a: Slot<unknown>, b: Slot<unknown>): number {
  return (
    b.confidence - a.confidence ||
    (a.span?.[0] ?? -1) - (b.span?.[0] ?? -1) ||
    (a.span?.[1] ?? -1) - (b.span?.[1] ?? -1) ||
    compare(a.value, b.value)
  );
}

/** A steady order of values of any kind. */
function compare(a: unknown, b: unknown): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** One slot that two read alike. The words are the learned reading's, which was taught where a value stands. */
export function agreedOn<T>(floor: Slot<T>, other: Slot<T>, sure: number): Slot<T> {
  // The very same slot is one witness, not two: merging again must not make it surer.
  const twice = floor.confidence === other.confidence && sameValue(floor.span, other.span);
  if (floor.origin === 'answer' || other.confidence < sure || twice) return floor;
  const confidence = Math.max(floor.confidence, other.confidence, bars.agreed);
  const near = floor.span && other.span && floor.span[0] < other.span[1] && other.span[0] < floor.span[1];
  return { ...(near ? other : floor), confidence };
}

export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

const longestQuote = 80;

/** The words a slot was read from, or its value. */
export function wordsOf(text: string, slot: Slot<unknown>): string {
  return slot.span ? text.slice(...slot.span).slice(0, longestQuote) : String(slot.value);
}

/** Whether a request waits for the answer to a question. */
export function asks({ questions }: Pick<TrainingRequest, 'questions'>, id: string): boolean {
  return questions.some((question) => question.id === id);
}

export function answerTo(answers: Answers, id: string): string | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}
