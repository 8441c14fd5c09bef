import { requestIntents } from '@regimen/domain';
import { markKinds } from './mark-kinds.js';

/** More marks than this are no understanding of one request (engineering choice). */
export const mostMarks = 40;
/** A quote is the few words that carry a value. */
const longestQuote = 120;

/** JSON Schema of a model's answer, small enough for every server's grammar: no unions, no references, closed words. */
export function answerSchema() {
  return {
    type: 'object',
    properties: {
      intent: { type: 'string', enum: [...requestIntents] },
      marks: {
        type: 'array',
        maxItems: mostMarks,
        items: {
          type: 'object',
          properties: {
            quote: { type: 'string', maxLength: longestQuote },
            is: { type: 'string', enum: [...markKinds.keys()] },
          },
          required: ['quote', 'is'],
          additionalProperties: false,
        },
      },
    },
    required: ['intent', 'marks'],
    additionalProperties: false,
  } as const;
}
