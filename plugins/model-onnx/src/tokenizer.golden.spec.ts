/** @jest-environment ./tools/launch/jest-one-realm.mjs */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashedNgrams, normalise, phraseHints, tokenise } from '@regimen/language';
import { readArtefact, shippedFolder } from './artefact.js';

interface Golden {
  cases: { text: string; words: string[]; ids: number[][]; hintedIds?: number[][] }[];
}

it('cuts and numbers words as the training pipeline did, to the last id, with and without hints', async () => {
  const source = await readFile(join(shippedFolder(), 'tokenizer.golden.json'), 'utf8');
  const { cases } = JSON.parse(source) as Golden;
  const { tokenizer, labels } = (await readArtefact(shippedFolder())).classifier;
  const hints = labels.phrases ? phraseHints(labels.phrases) : null;
  expect(cases.length).toBeGreaterThan(20);
  for (const { text, words, ids, hintedIds } of cases) {
    const tokens = tokenise(normalise(text)).slice(0, tokenizer.maxTokens);
    // A half of a surrogate pair is U+FFFD in the file, as UTF-8 has no other way to write it.
    expect(tokens.map(({ word }) => word.replaceAll(/[\ud800-\udfff]/gu, '\ufffd'))).toEqual(words);
    const rows = (own: Int32Array) =>
      tokens.map((_, index) =>
        [...own.subarray(index * tokenizer.idsPerToken, (index + 1) * tokenizer.idsPerToken)].filter(
          (id) => id > 0,
        ),
      );
    expect(rows(hashedNgrams(tokens, tokenizer))).toEqual(ids);
    expect(hints ? rows(hashedNgrams(tokens, tokenizer, hints)) : undefined).toEqual(hintedIds);
  }
});
