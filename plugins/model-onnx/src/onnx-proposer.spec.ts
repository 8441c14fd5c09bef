/** @jest-environment ./tools/launch/jest-one-realm.mjs */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyProfile, emptyRequest, sketchPerson } from '@regimen/domain';
import type { SessionTemplate } from '@regimen/domain';
import { shippedFolder } from './artefact.js';
import { createOnnxProposer } from './onnx-proposer.js';
import { options } from './options.js';

const request = emptyRequest({
  text: '',
  language: 'en',
  understoodBy: { model: 'test', version: '1' },
});
const person = sketchPerson(
  { ...emptyProfile('UTC'), likedActivities: ['swimming'], places: ['home', 'pool'] },
  request,
  '2026-11-25',
);
const template = (id: string, activity: string) =>
  ({ id, activity, modality: 'aerobic' }) as unknown as SessionTemplate;
const catalogue = [
  template('walking-moderate', 'walking'),
  template('swimming-moderate', 'swimming'),
  template('made-up', 'rowing'),
];
const on = options.parse({ proposing: 'both' });

describe('the shipped proposing model', () => {
  it('scores the catalogue given, and nothing else, the same each time', async () => {
    const model = await createOnnxProposer(on);
    const ask = () => model!.suggester!.suggest({ request, person, catalogue });
    const scores = await ask();
    expect(Object.keys(scores).sort()).toEqual(['made-up', 'swimming-moderate', 'walking-moderate']);
    expect(Math.max(...Object.values(scores))).toBe(1);
    for (const score of Object.values(scores)) expect(score >= 0 && score <= 1).toBe(true);
    expect(await ask()).toEqual(scores);
    expect(await model!.suggester!.suggest({ request, person, catalogue: [] })).toEqual({});
    expect(await model!.health!()).toMatchObject({ ready: true, details: { use: 'both' } });
    await model!.release();
  });

  it('likes what the person likes more than it would otherwise', async () => {
    const model = await createOnnxProposer(on);
    const swims = async (likes: 'swimming'[]) => {
      const scores = await model!.suggester!.suggest({ request, person: { ...person, likes }, catalogue });
      return scores['swimming-moderate']! - scores['walking-moderate']!;
    };
    expect(await swims(['swimming'])).toBeGreaterThan(await swims([]));
    await model!.release();
  });

  it('is off where the settings say so, and by default as its manifest says', async () => {
    expect(await createOnnxProposer(options.parse({ proposing: 'off' }))).toBeNull();
    const source = await readFile(join(shippedFolder('proposing-small'), 'manifest.json'), 'utf8');
    const { suggestionUse } = JSON.parse(source) as { suggestionUse: string };
    const model = await createOnnxProposer(options.parse({}));
    expect(model?.suggester?.use ?? 'off').toBe(suggestionUse);
  });

  it('says why it cannot answer where the runtime is missing', async () => {
    const model = await createOnnxProposer(on, () => Promise.reject(new Error('not installed')));
    await expect(model!.suggester!.suggest({ request, person, catalogue })).rejects.toThrow('not installed');
    expect(await model!.health!()).toMatchObject({ ready: false, reason: 'not installed' });
  });

  it('refuses a folder of another kind and a damaged one', async () => {
    const understanding = options.parse({ proposing: 'both', proposerFolder: shippedFolder() });
    await expect(createOnnxProposer(understanding)).rejects.toThrow('not for proposing');
    const folder = await mkdtemp(join(tmpdir(), 'proposer-'));
    await cp(shippedFolder('proposing-small'), folder, { recursive: true });
    await writeFile(join(folder, 'labels.json'), '{}');
    const damaged = options.parse({ proposing: 'both', proposerFolder: folder });
    await expect(createOnnxProposer(damaged)).rejects.toThrow('labels.json');
    await rm(folder, { recursive: true });
  });
});
