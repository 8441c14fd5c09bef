import type { PersonSketch } from '../sketch/person-sketch.js';
import type { Proposer, ProposerInput } from './proposer.js';

/** After this word the sessions of a plan come. */
const planWord = 'plan';

/**
 * A sketch as tokens of one word or two, in a fixed order, the last one asking for sessions. Scheme `person-words-1`; the
 * training reads people the same way, and a golden file holds both to it.
 */
export function personWords(sketch: PersonSketch, maxTokens: number): string[][] {
  const each = (prefix: string, codes: readonly (string | number)[]) =>
    codes.map((code) => [`${prefix}:${code}`]);
  const tokens = [
    [`age:${sketch.ageBand}`],
    [`sex:${sketch.sex}`],
    [`amount:${sketch.amount}`],
    [`deadline:${sketch.deadline}`],
    [`longest:${sketch.longestSession}`],
    [`perWeek:${sketch.sessionsPerWeek ?? 'open'}`],
    [`experience:${sketch.experience ?? 'untold'}`],
    [`active:${sketch.active}`],
    ...each('goal', sketch.goals),
    ...each('condition', sketch.conditions),
    ...each('joint', sketch.painfulJoints),
    ...sketch.likes.map((code) => ['likes', `activity:${code}`]),
    ...sketch.refuses.map((code) => ['refuses', `activity:${code}`]),
    ...each('kit', sketch.equipment),
    ...each('place', sketch.places),
    ...each('open', sketch.days),
  ];
  return [...tokens.slice(0, maxTokens - 1), [planWord]];
}

/** The sketch as numbers; words the network never met say nothing. */
export function encodePerson(sketch: PersonSketch, proposer: Proposer): ProposerInput {
  const { wordsPerToken, maxTokens, labels } = proposer;
  const idOf = new Map(labels.words.map((word, id) => [word, id]));
  const tokens = personWords(sketch, maxTokens);
  const ids = new Int32Array(tokens.length * wordsPerToken);
  tokens.forEach((words, token) => {
    const known = words.flatMap((word) => idOf.get(word) ?? []);
    known.slice(0, wordsPerToken).forEach((id, place) => (ids[token * wordsPerToken + place] = id));
  });
  return { tokens: tokens.length, ids, mask: new Int32Array(tokens.length).fill(1) };
}
