import type { ClarifyingQuestion, Slot, TrainingRequest } from './training-request.js';

/** Something the text leaves open: what to ask, and what an answer does to the request. */
export interface Doubt {
  question: ClarifyingQuestion;
  /** The request with the answer in it, or null when the answer is none of the options. */
  resolve(answer: string, request: TrainingRequest): TrainingRequest | null;
}

/** A slot the person filled themselves. */
export function answered<T>(value: T): Slot<T> {
  return { value, span: null, confidence: 1, origin: 'answer' };
}

/** A doubt between yes and no. */
export function yesOrNo(
  question: Omit<ClarifyingQuestion, 'options'>,
  onYes: (request: TrainingRequest) => TrainingRequest,
  onNo: (request: TrainingRequest) => TrainingRequest = (request) => request,
): Doubt {
  return {
    question: { ...question, options: ['yes', 'no'] },
    resolve: (answer, request) =>
      answer === 'yes' ? onYes(request) : answer === 'no' ? onNo(request) : null,
  };
}
