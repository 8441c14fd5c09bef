/** @jest-environment ./tools/launch/jest-one-realm.mjs */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyProfile } from '@regimen/domain';
import { readArtefact, shippedFolder } from './artefact.js';
import { createOnnxModel } from './onnx-model.js';
import { options } from './options.js';
import type { OnnxRuntime } from './runtime.js';
import { loadRuntime } from './runtime.js';
import { tinyNetwork } from './testing/tiny-network.js';
import { bytesField, textField } from './testing/write-protobuf.js';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const asked = {
  text: 'I want to lose weight, three times a week; 膝盖疼',
  profile: emptyProfile('UTC'),
  today: '2026-11-25',
  answers: {},
};

/** Another network in a copy of the shipped folder, named by its manifest. */
async function replaceNetwork(folder: string, network: Uint8Array): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { files: Record<string, object> };
  const sha256 = createHash('sha256').update(network).digest('hex');
  manifest.files['model'] = { path: 'model.onnx', sha256, bytes: network.length };
  await writeFile(join(folder, 'model.onnx'), network);
  await writeFile(path, JSON.stringify(manifest));
}

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
    const training = model.artefacts?.[0]?.training;
    expect(training?.curves['f1']).toHaveLength(training?.steps.length ?? -1);
    await model.release();
  });

  it('tells of devices that this machine does not have, each with its reason', async () => {
    const executionProviders = ['tensorrt', 'cuda', 'dml', 'coreml'];
    const model = await createOnnxModel(options.parse({ executionProviders }), quiet);
    const { ready, reason, details } = (await model.health?.())!;
    expect([ready, reason]).toEqual([true, null]);
    // Which there are hangs on the machine; all before the one that was taken have their reason.
    const taken = executionProviders.indexOf(String(details['device']));
    for (const passedOver of taken < 0 ? executionProviders : executionProviders.slice(0, taken))
      expect(details[`notOn.${passedOver}`]).toEqual(expect.stringMatching(/\S/u));
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
    const ran: string[] = [];
    const data = new Float32Array(1);
    const runtime: OnnxRuntime = {
      Tensor: class {
        data = [];
      },
      InferenceSession: {
        create: (_, settings) => {
          const on = String(settings['executionProviders']);
          return Promise.resolve({
            run: () => {
              ran.push(on);
              return on === brokenOn
                ? Promise.reject(new Error('no kernel'))
                : Promise.resolve({ bio: { data }, code: { data }, intent: { data } });
            },
            release: () => Promise.resolve(void freed.push(on)),
          });
        },
      },
    };
    return { freed, ran, load: () => Promise.resolve(runtime) };
  };

  it('have run once before anybody asks, and are freed at the end, once', async () => {
    const { freed, ran, load } = counting();
    const model = await createOnnxModel(options.parse({}), quiet, load);
    expect(ran).toEqual(['cpu']);
    expect(await model.health?.()).toMatchObject({ ready: true, details: { warm: true, sessions: 1 } });
    await model.release();
    await model.release();
    expect(freed).toEqual(['cpu']);
    expect(await model.health?.()).toMatchObject({ ready: false, details: { warm: false, sessions: 0 } });
    await expect(model.understanding?.understand(asked)).rejects.toThrow('stopped');
  });

  it('beside each other run in threads and answer as one does', async () => {
    const one = await createOnnxModel(options.parse({}), quiet);
    const two = await createOnnxModel(options.parse({ sessions: 2 }), quiet);
    expect(await two.health?.()).toMatchObject({ ready: true, details: { sessions: 2, device: 'cpu' } });
    const texts = [asked.text, 'swim', '每周跑步', 'my knee hurts', 'I run each day'];
    const read = (model: typeof one) =>
      Promise.all(texts.map((text) => model.understanding?.understand({ ...asked, text })));
    expect(await read(two)).toEqual(await read(one));
    await one.release();
    await two.release();
  });

  it('are not kept where one of several cannot be started', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'regimen-model-'));
    await cp(shippedFolder(), folder, { recursive: true });
    await replaceNetwork(folder, Uint8Array.from(bytesField(7, bytesField(1, textField(4, 'Gemm')))));
    const model = await createOnnxModel(options.parse({ folder, sessions: 2 }), quiet);
    const health = await model.health?.();
    expect(health).toMatchObject({ ready: false, details: { warm: false } });
    expect(health?.reason).toMatch(/^cpu: /u);
    await rm(folder, { recursive: true });
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

it('reads texts of a network that mixes none as alone, and says how many it takes together', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'regimen-model-'));
  await cp(shippedFolder(), folder, { recursive: true });
  const { tokenizer, labels } = (await readArtefact(folder)).classifier;
  const size = {
    buckets: tokenizer.buckets,
    bio: labels.bio.length,
    codes: labels.codes.length,
    intents: labels.intents.length,
  };
  await replaceNetwork(folder, tinyNetwork(size));
  const model = await createOnnxModel(options.parse({ folder, mostTogether: 5 }), quiet);
  expect(await model.health?.()).toMatchObject({ ready: true, details: { together: 5 } });
  const texts = [asked.text, 'swim', '每周跑步三次', 'my knee hurts when I climb stairs', 'I run each day'];
  const alone = [];
  for (const text of texts) alone.push(await model.understanding?.understand({ ...asked, text }));
  const together = await Promise.all(
    texts.map((text) => model.understanding?.understand({ ...asked, text })),
  );
  const withoutNoise = (value: unknown) => JSON.parse(JSON.stringify(value, rounded)) as unknown;
  expect(withoutNoise(together)).toEqual(withoutNoise(alone));
  await model.release();
  await rm(folder, { recursive: true });
});

/** Sums in another order differ in the last digits of 32 bits. */
const rounded = (_: string, value: unknown) =>
  typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;
