import type { LanguageState } from './language.svelte.js';

type Words = Pick<LanguageState, 'named' | 't'>;

/** Where in a file something is odd, in words: `file 2, record 7`. What has no words stays as its source writes it. */
export function placeWords(language: Words, where: string): string {
  return where
    .split(/, | (?=type \d)/)
    .map((part) => wordsOf(language, part))
    .join(language.t('place.join'));
}

function wordsOf(language: Words, part: string): string {
  const [noun = '', at = ''] = /^(.+?) (\S+)$/.exec(part)?.slice(1) ?? [];
  const whole = ['place', 'setting', 'rejected', 'metric'].flatMap(
    (group) => language.named(group, part) ?? [],
  );
  return whole[0] ?? language.named('placeAt', noun, { at }) ?? part;
}
