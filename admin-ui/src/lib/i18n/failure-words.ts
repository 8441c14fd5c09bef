import type { FailurePartsFragment } from '../api/generated/graphql.js';
import type { LanguageState } from './language.svelte.js';

type Words = Pick<LanguageState, 'named' | 'text'>;

/** Why a file failed, in the language of the pages; the sentence of the api where that has no words, or lacks a value. */
export function failureWords(language: Words, { code, message, values }: FailurePartsFragment): string {
  const told = Object.fromEntries(values.map(({ name, text }) => [name, language.text(text)]));
  const words = language.named('fileFailure', code, told);
  return words === null || /\{\w+\}/.test(words) ? message : words;
}
