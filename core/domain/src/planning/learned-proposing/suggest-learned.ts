import type { SessionTemplate } from '../session-template.js';
import type { PersonSketch } from '../sketch/person-sketch.js';
import { encodePerson } from './person-words.js';
import type { Proposer, RunProposer } from './proposer.js';
import { templateScores } from './template-scores.js';

/**
 * Scores of a catalogue for a person by a trained network, whoever runs it.
 * @throws Error when the network cannot run or gives an answer of another size than its labels.
 */
export async function suggestLearned(
  proposer: Proposer,
  run: RunProposer,
  { person, catalogue }: { person: PersonSketch; catalogue: readonly SessionTemplate[] },
): Promise<Record<string, number>> {
  if (catalogue.length === 0) return {};
  const input = encodePerson(person, proposer);
  const answer = await run(input);
  const { length } = proposer.labels.templates;
  if (answer.length !== input.tokens * length)
    throw new Error('The network that proposes sessions gave an answer of another size than its labels.');
  return templateScores(answer.subarray(answer.length - length), proposer.labels, catalogue);
}
