/** @jest-environment ./tools/launch/jest-one-realm.mjs */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyProfile } from '@regimen/domain';
import type { ClassifierInput } from '@regimen/language';
import { readArtefact, shippedFolder } from './artefact.js';
import { gatherRuns } from './gather.js';
import { createOnnxModel } from './onnx-model.js';
import { options } from './options.js';
import type { OnnxRuntime } from './runtime.js';
import { loadRuntime } from './runtime.js';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const asked = {
  text: 'I want to lose weight, three times a week; 膝盖疼',
  profile: emptyProfile('UTC'),
  today: '2026-11-25',
  answers: {},
};

describe('the shipped model', () => {
  it('reads a request, the same each time, also among others at once', async () => {
    const model = await createOnnxModel(options.parse({}), quiet);
    const alone = await model.understanding?.understand(asked);
    expect(alone?.sessionsPerWeek?.value).toBe(3);
    const texts = [asked.text, 'swim', asked.text, '每周跑步'.repeat(80)];
    const together = await Promise.all(
      texts.map((text) => model.understanding?.understand({ ...asked, text })),
    );
    expect([together[0], together[2]]).toEqual([alone, alone]);
    expect(await model.health?.()).toMatchObject({ ready: true, details: { device: 'cpu' } });
    expect(model.artefacts?.[0]?.figures['f1.en']).toBeGreaterThan(0);
    await model.release();
  });

  it('says why it cannot answer where the runtime is missing', async () => {
    const missing = () => Promise.reject(new Error('onnxruntime-node is not installed'));
    const model = await createOnnxModel(options.parse({}), quiet, missing);
    await expect(model.understanding?.understand(asked)).rejects.toThrow('not installed');
    expect(await model.health?.()).toMatchObject({
      ready: false,
      reason: 'onnxruntime-node is not installed',
    });
  });

  it('goes on to the processor where a device cannot be had, and keeps the reason', async () => {
    const real = await loadRuntime();
    const runtime: OnnxRuntime = {
      Tensor: real.Tensor,
      InferenceSession: {
        create: (network, settings) =>
          String(settings['executionProviders']) === 'cuda'
            ? Promise.reject(new Error('CUDA library not found\n/some/path'))
            : real.InferenceSession.create(network, settings),
      },
    };
    const settings = options.parse({ executionProviders: ['cuda', 'cpu'] });
    const model = await createOnnxModel(settings, quiet, () => Promise.resolve(runtime));
    expect(await model.health?.()).toMatchObject({
      ready: true,
      details: { device: 'cpu', 'notOn.cuda': 'CUDA library not found' },
    });
  });
});

describe('sessions of the runtime', () => {
  /** A runtime whose sessions are counted; one on `brokenOn` loads and does not run. */
  const counting = (brokenOn?: string) => {
    const freed: string[] = [];
    const data = new Float32Array(1);
    const runtime: OnnxRuntime = {
      Tensor: class {
        data = [];
      },
      InferenceSession: {
        create: (_, settings) => {
          const on = String(settings['executionProviders']);
          return Promise.resolve({
            run: () =>
              on === brokenOn
                ? Promise.reject(new Error('no kernel'))
                : Promise.resolve({ bio: { data }, code: { data }, intent: { data } }),
            release: () => Promise.resolve(void freed.push(on)),
          });
        },
      },
    };
    return { freed, load: () => Promise.resolve(runtime) };
  };

  it('are freed at the end, also where one is still being started', async () => {
    const { freed, load } = counting();
    const model = await createOnnxModel(options.parse({}), quiet, load);
    await model.release();
    expect(freed).toEqual([]);
    const asking = model.health?.();
    await model.release();
    await asking;
    expect(freed).toEqual(['cpu']);
  });

  it('are freed where a device takes the network and cannot run it', async () => {
    const { freed, load } = counting('cuda');
    const model = await createOnnxModel(options.parse({ executionProviders: ['cuda'] }), quiet, load);
    expect(await model.health?.()).toMatchObject({ ready: true, details: { 'notOn.cuda': 'no kernel' } });
    expect(freed).toEqual(['cuda']);
  });
});

describe('a model folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-model-'));
    await cp(shippedFolder(), folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const changeManifest = async (change: (text: string) => string) => {
    const path = join(folder, 'manifest.json');
    await writeFile(path, change(await readFile(path, 'utf8')));
  };

  it('is refused where a byte of the weights differs', async () => {
    const path = join(folder, 'model.onnx');
    const bytes = await readFile(path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(path, bytes);
    await expect(readArtefact(folder)).rejects.toThrow('checksum');
  });

  it.each([
    [
      'a path leads out',
      (text: string) => text.replace('"model.onnx"', '"../model.onnx"'),
      'outside its folder',
    ],
    ['a file is missing', (text: string) => text.replace('"labels.json"', '"other.json"'), 'missing'],
    ['a size differs', (text: string) => text.replace(/"bytes": \d+/u, '"bytes": 5'), 'instead of 5'],
    ['the manifest is another', () => '{}', 'not as it should be at: manifestVersion'],
    ['the manifest is no JSON', () => '{', 'no JSON'],
    [
      'the tokenizer is unknown',
      (text: string) => text.replace(/hashed-ngrams-\d/u, 'bpe'),
      'tokenizer.scheme',
    ],
  ])('is refused where %s', async (_, change, reason) => {
    await changeManifest(change);
    await expect(readArtefact(folder)).rejects.toThrow(reason);
  });

  it('is refused where there is none', async () => {
    await expect(readArtefact(join(folder, 'nowhere'))).rejects.toThrow('no manifest.json');
  });
});

describe('requests that arrive together', () => {
  const input = (tokens: number, id: number): ClassifierInput => ({
    batch: 1,
    tokens,
    ids: new Int32Array(tokens * 2).fill(id),
    mask: new Int32Array(tokens).fill(1),
  });
  /** Gives back the ids as scores, one a token. */
  const echo = (runs: ClassifierInput[]) => (joined: ClassifierInput) => {
    runs.push(joined);
    const each = Float32Array.from(joined.mask, (_, token) => joined.ids[token * 2] ?? 0);
    return Promise.resolve({
      bio: each,
      code: each,
      intent: new Float32Array(joined.batch).fill(joined.tokens),
    });
  };

  it('are run as one, and each gets its own scores', async () => {
    const runs: ClassifierInput[] = [];
    const run = gatherRuns(echo(runs), 2, 1);
    const [short, long] = await Promise.all([run(input(2, 5)), run(input(3, 7))]);
    expect(runs.map(({ batch, tokens }) => [batch, tokens])).toEqual([[2, 3]]);
    expect([[...(short?.bio ?? [])], [...(long?.bio ?? [])]]).toEqual([
      [5, 5],
      [7, 7, 7],
    ]);
    expect(short?.intent).toHaveLength(1);
  });

  it('all fail when the run fails', async () => {
    const run = gatherRuns(() => Promise.reject(new Error('broken')), 2, 0);
    const both = await Promise.allSettled([run(input(1, 1)), run(input(1, 2))]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('are parted where they are too many for one run', async () => {
    const runs: ClassifierInput[] = [];
    const run = gatherRuns(echo(runs), 2, 0);
    await Promise.all(Array.from({ length: 40 }, () => run(input(1, 1))));
    expect(runs.map(({ batch }) => batch)).toEqual([32, 8]);
  });
});
