import { fleschKincaidGrade, fleschReadingEase } from '../../measures/readability.js';
import { percentOf, pointShare } from '../../measures/rubric-share.js';
import type { Adapters } from '../adapter.js';
import { UnreadableInput, type CaseInput } from '../case-input.js';

export const rubricAdapters: Adapters = {
  comprehensiveness: (input) => percentOf(input.number('present'), input.number('possible')),
  accuracy: (input) => percentOf(input.number('accurate'), input.number('scored')),
  fleschKincaidGrade: (input) => fleschKincaidGrade(countsOf(input)),
  fleschReadingEase: (input) => fleschReadingEase(countsOf(input)),
  healthbenchScore: (input) =>
    pointShare(
      input.each('criteria').map((criterion) => {
        const met = criterion.flagOrNull('met');
        if (met === null) throw new UnreadableInput('met must be true or false');
        return { points: criterion.number('points'), met };
      }),
    ),
};

function countsOf(input: CaseInput) {
  return {
    words: input.number('words'),
    sentences: input.number('sentences'),
    syllables: input.number('syllables'),
  };
}
