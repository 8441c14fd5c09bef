/** How long one call of a plugin may take; milliseconds. */
export interface Budget {
  /** Of the processor. Where the system does not tell, the clock of the wall counts in its place. */
  processorMs: number;
  /** Until there must be an answer, even of a plugin that only waits. */
  answerMs: number;
}

const second = 1_000;
const minute = 60 * second;

/**
 * By what is asked. Engineering choices: a quick question is one that a person waits for while a page is made; to import
 * and set up includes reading what a plugin brings along; models think long, jobs longer.
 */
export const budgets = {
  quick: { processorMs: second, answerMs: 10 * second },
  start: { processorMs: 20 * second, answerMs: minute },
  field: { processorMs: 5 * second, answerMs: 30 * second },
  outward: { processorMs: second, answerMs: 40 * second },
  model: { processorMs: 2 * minute, answerMs: 10 * minute },
  job: { processorMs: 5 * minute, answerMs: 30 * minute },
  stop: { processorMs: second, answerMs: 2 * second },
} satisfies Record<string, Budget>;
