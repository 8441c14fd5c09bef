import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalise } from '../text/normalise.js';
import { tokenise } from '../text/tokenise.js';
import { hashedNgrams } from './hashed-ngrams.js';
import type { HashedNgrams } from './hashed-ngrams.js';
import type { HintPhrases } from './phrase-hints.js';
import { phraseHints } from './phrase-hints.js';

const folder = join('models', 'artefacts', 'understanding-small');
const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
const tokensOf = (text: string) => tokenise(normalise(text));

describe('phraseHints', () => {
  const hints = phraseHints({
    knee: ['joint:knee'],
    'knee pain': ['condition:knee-pain', 'joint:knee'],
  });

  it('takes the longest phrase, never two at one place', () => {
    const found = hints(tokensOf('my knee pain, the other knee'));
    expect(found).toEqual([
      null,
      ['L:B:condition', 'C:condition:knee-pain', 'L:B:joint', 'C:joint:knee'],
      ['L:I:condition', 'C:condition:knee-pain', 'L:I:joint', 'C:joint:knee'],
      null,
      null,
      null,
      ['L:B:joint', 'C:joint:knee'],
    ]);
  });

  it('is not misled by words that objects inherit', () => {
    expect(hints(tokensOf('constructor toString'))).toEqual([null, null]);
  });
});

it('gives tokens the ids that training gave them, to the last one', () => {
  const golden = read<{
    tokenizer: HashedNgrams & { maxTokens: number };
    cases: { text: string; hintedIds: number[][] }[];
  }>('tokenizer.golden.json');
  const hints = phraseHints(read<{ phrases: HintPhrases }>('labels.json').phrases);
  const { idsPerToken, maxTokens } = golden.tokenizer;
  expect(golden.cases.length).toBeGreaterThanOrEqual(60);
  for (const { text, hintedIds } of golden.cases) {
    const ids = hashedNgrams(tokensOf(text).slice(0, maxTokens), golden.tokenizer, hints);
    const rows = hintedIds.map((_, token) =>
      [...ids.subarray(token * idsPerToken, (token + 1) * idsPerToken)].filter((id) => id > 0),
    );
    expect(rows).toEqual(hintedIds);
    expect(ids.length).toBe(hintedIds.length * idsPerToken);
  }
});
