import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyProfile } from '@regimen/domain';
import type { ModelBackend } from '@regimen/plugin-api';
import plugin from '@regimen/plugin-model-kserve';
import type { Script } from '../../../core/language/src/testing/scripted-classifier.js';
import { classifier, scripted } from '../../../core/language/src/testing/scripted-classifier.js';
import { startBackend } from './start-backend.js';
import type { Answer } from './stub-server.js';
import { json } from './stub-server.js';

export const text = 'I want to lose 5 kg by swimming, but the knee is playing up';
export const script: readonly Script[] = [
  { words: 'lose 5 kg', label: 'goal+target', codes: ['goal:lose-weight', 'target:body-mass:decrease'] },
  { words: 'swimming', label: 'likes', codes: ['activity:swimming'] },
  { words: 'knee is playing up', label: 'condition+joint', codes: ['condition:knee-pain', 'joint:knee'] },
];
const { labels, tokenizer } = classifier;

export interface InferBody {
  inputs: { name: string; shape: number[]; datatype: string; data: number[] }[];
}

/** Runs the scripted network on what the protocol carries, like a server would. */
export async function infer(body: unknown, of = text, its: readonly Script[] = script): Promise<object> {
  const { inputs } = body as InferBody;
  const tensor = (name: string) => inputs.find((input) => input.name === name)!;
  const [batch = 0, tokens = 0] = tensor('ids').shape;
  const ids = Int32Array.from(tensor('ids').data);
  const mask = Int32Array.from(tensor('mask').data);
  const scores = await scripted(of, its)({ batch, tokens, ids, mask });
  const output = (name: keyof typeof scores, shape: number[]) => ({
    name,
    shape,
    datatype: 'FP32',
    data: [...scores[name]],
  });
  return {
    model_name: 'understanding',
    model_version: '3',
    outputs: [
      output('intent', [batch, labels.intents.length]),
      output('code', [batch, tokens, labels.codes.length]),
      output('bio', [batch, tokens, labels.bio.length]),
    ],
  };
}
const inferring =
  (of = text, its = script): Answer =>
  (response, asked) =>
    void infer(asked.body, of, its).then((answer) => json(answer)(response, asked));
export const good = inferring();
/** Finds nothing in a text. */
export const findingNothingIn = (said: string): Answer => inferring(said, []);
/** A good answer with something of it changed. */
export const spoiled =
  (
    spoil: (answer: {
      outputs: { name: string; shape: number[]; datatype: string; data: unknown[] }[];
    }) => object,
  ): Answer =>
  (response, asked) =>
    void infer(asked.body).then((answer) => json(spoil(answer as never))(response, asked));
export const metadata = {
  name: 'understanding',
  versions: ['2', '3'],
  platform: 'onnxruntime_onnx',
  inputs: [
    { name: 'ids', datatype: 'INT32', shape: [-1, -1, tokenizer.idsPerToken] },
    { name: 'mask', datatype: 'INT32', shape: [-1, -1] },
  ],
  outputs: [
    { name: 'bio', datatype: 'FP32', shape: [-1, -1, labels.bio.length] },
    { name: 'code', datatype: 'FP32', shape: [-1, -1, labels.codes.length] },
    { name: 'intent', datatype: 'FP32', shape: [-1, labels.intents.length] },
  ],
};

/** A folder as an operator names it, of the model that the stub serves. */
export async function modelFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'regimen-kserve-'));
  const { calibration } = classifier;
  const manifest = { version: '0.1.0', tokenizer, calibration };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'labels.json'), JSON.stringify(labels));
  return folder;
}

/** The backend with the settings that its specs share. */
export const startKServe = (url: string, folder: string, options: object = {}): Promise<ModelBackend> =>
  startBackend(plugin, { url, model: 'understanding', version: '3', folder, ...options });

export const asked = (said: string) => ({
  text: said,
  profile: emptyProfile('Europe/London'),
  today: '2026-11-25',
  answers: {},
});

export const understand = (backend: ModelBackend, said = text) =>
  backend.understanding!.understand(asked(said));
