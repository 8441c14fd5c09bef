import type { Result } from '../../shared/result.js';
import { problem } from '../../shared/problem.js';
import { fail, succeed } from '../../shared/result.js';
import type { Proposer } from './proposer.js';

/** More words, templates or tokens than these are no model of this kind (engineering choice). */
const most = { words: 8192, templates: 4096, tokens: 512, wordsPerToken: 16 };

/**
 * Reads what a proposing network's numbers stand for out of its manifest and label file, as data from outside.
 * @returns the proposer, or the problem `invalid-proposer` that names what is wrong.
 */
export function checkProposer(manifest: unknown, labels: unknown): Result<Proposer> {
  const tokenizer = partOf(manifest, 'tokenizer');
  const [wordsPerToken, maxTokens] = [partOf(tokenizer, 'wordsPerToken'), partOf(tokenizer, 'maxTokens')];
  const [words, templates] = [partOf(labels, 'words'), partOf(labels, 'templates')];
  const faults = [
    ...(partOf(tokenizer, 'scheme') === 'person-words-1' ? [] : ['tokenizer.scheme is another one']),
    ...(isWhole(wordsPerToken, 2, most.wordsPerToken)
      ? []
      : ['tokenizer.wordsPerToken is not as it should be']),
    ...(isWhole(maxTokens, 2, most.tokens) ? [] : ['tokenizer.maxTokens is not as it should be']),
    ...(areTexts(words, most.words) ? [] : ['labels.words is not as it should be']),
    ...(areTexts(templates, most.templates) ? [] : ['labels.templates is not as it should be']),
  ];
  if (faults.length > 0)
    return fail(problem('invalid-proposer', `The model cannot be used: ${faults.join('; ')}.`, []));
  return succeed({ wordsPerToken, maxTokens, labels: { words, templates } } as Proposer);
}

function isWhole(value: unknown, least: number, highest: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= highest;
}

function areTexts(value: unknown, longest: number): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= longest &&
    value.every((text) => typeof text === 'string') &&
    new Set(value).size === value.length
  );
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
