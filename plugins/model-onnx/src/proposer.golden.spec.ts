import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodePerson, personWords } from '@regimen/domain';
import type { PersonSketch, ProposerLabels } from '@regimen/domain';
import { shippedFolder } from './artefact.js';

interface Golden {
  tokenizer: { scheme: string; wordsPerToken: number; maxTokens: number };
  cases: { person: PersonSketch; words: string[][]; ids: number[][] }[];
}

it('reads people as the training pipeline did, to the last id', async () => {
  const file = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(shippedFolder('proposing-small'), name), 'utf8'));
  const { tokenizer, cases } = (await file('tokenizer.golden.json')) as Golden;
  const labels = (await file('labels.json')) as ProposerLabels;
  expect(cases.length).toBeGreaterThan(20);
  for (const { person, words, ids } of cases) {
    expect(personWords(person, tokenizer.maxTokens)).toEqual(words);
    const encoded = encodePerson(person, { ...tokenizer, labels });
    expect([...encoded.ids]).toEqual(ids.flat());
    expect(encoded.tokens).toBe(words.length);
  }
});
