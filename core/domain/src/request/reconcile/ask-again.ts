import type { Doubt } from '../doubt.js';
import { answered } from '../doubt.js';
import type { Localised } from '../../shared/localised.js';
import type { ClarifyingQuestion, Slot, TrainingRequest } from '../training-request.js';
import type { Merged } from './limits.js';
import { bars } from './bars.js';

/** Plausible answers in the person's own words, least and most; as `checkTrainingRequest` takes them. */
export interface Range {
  least: number;
  most: number;
}

/** A number a request holds at most one of. */
export interface AskedNumber {
  id: string;
  slot: string;
  of: (request: TrainingRequest) => Slot<number> | null;
  put: (request: TrainingRequest, slot: Slot<number> | null) => TrainingRequest;
  question: Localised;
}

/** "About sixty", "60 years": the only number of an answer. */
const number = /^\D*(\d{1,3})\D*$/u;

/**
 * Asks about a number although there may be one: another reading found words that leave it open. Several that were read
 * are the options, else it is asked in the person's own words. Who is not sure goes on with what the floor read.
 */
export function askAgain(
  single: AskedNumber,
  range: Range,
  floor: TrainingRequest,
  others: readonly TrainingRequest[],
): Merged {
  const own = single.of(floor);
  const found = others.flatMap((other) => single.of(other) ?? []);
  const likely = found.filter(({ confidence }) => confidence >= bars.wishAsked).map(({ value }) => value);
  const values = [...new Set([...(own ? [own.value] : []), ...likely])].sort((a, b) => a - b);
  const question: ClarifyingQuestion = {
    id: single.id,
    slot: single.slot,
    options: values.length < 2 ? [] : [...values.map(String), 'not-sure'],
    text: single.question,
  };
  const resolve: Doubt['resolve'] = (answer, request) => {
    const value = Number(number.exec(answer.normalize('NFKC'))?.[1] ?? NaN);
    if (value >= range.least && value <= range.most) return single.put(request, answered(value));
    // Whoever answers without a number does not know better: asked once more, nobody would.
    return single.put(request, own);
  };
  return { request: single.put(floor, null), doubts: [{ question, resolve }] };
}
