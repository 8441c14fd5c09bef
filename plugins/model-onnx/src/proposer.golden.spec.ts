import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkProposer, encodePerson, personWords } from '@regimen/domain';
import type { PersonSketch } from '@regimen/domain';
import { readModelFolder, shippedFolder } from './artefact.js';

interface Golden {
  cases: { person: PersonSketch; words: string[][]; ids: number[][] }[];
}

it('reads people as the training pipeline did, to the last id', async () => {
  const folder = shippedFolder('proposing-small');
  const { cases } = JSON.parse(await readFile(join(folder, 'tokenizer.golden.json'), 'utf8')) as Golden;
  // As the product reads it: what the manifest says of words and tokens counts, not what the cases say of themselves.
  const { manifest, labels } = await readModelFolder(folder, 'proposing');
  const checked = checkProposer(manifest, labels);
  if (!checked.ok) throw new Error(checked.problem.message);
  const proposer = checked.value;
  expect(cases.length).toBeGreaterThan(20);
  for (const { person, words, ids } of cases) {
    expect(personWords(person, proposer.maxTokens)).toEqual(words);
    const encoded = encodePerson(person, proposer);
    expect([...encoded.ids]).toEqual(ids.flat());
    expect(encoded.tokens).toBe(words.length);
  }
});
